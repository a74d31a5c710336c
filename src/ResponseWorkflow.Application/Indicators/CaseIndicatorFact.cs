using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation.Units;

namespace ResponseWorkflow.Application.Indicators;

/// <summary>A fact of an indicator with what people call what it names.</summary>
/// <param name="Row">The fact.</param>
/// <param name="Term">What is counted.</param>
/// <param name="Case">The case in which it came about.</param>
/// <param name="Unit">The unit for which it counts.</param>
public sealed record CaseIndicatorFact(IndicatorFactRow Row, IndicatorTerm Term, CaseRow Case, UnitRow Unit);
