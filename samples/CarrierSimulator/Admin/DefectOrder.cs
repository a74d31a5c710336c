namespace CarrierSimulator.Admin;

/// <summary>What shall be wrong with a circuit.</summary>
/// <param name="Kind">line or configuration.</param>
/// <param name="Severity">Severity of the alarm.</param>
internal sealed record DefectOrder(string Kind = Alarms.DefectRegister.Line, string Severity = "major");
