namespace ResponseWorkflow.Demo.Seeding;

/// <summary>A unit of the demonstration.</summary>
/// <param name="Code">Its code.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Kind">Id of its kind.</param>
/// <param name="Parent">Code of the unit above; null for the headquarters.</param>
internal sealed record DemoUnit(string Code, string NameZh, string NameEn, string Kind, string? Parent);
