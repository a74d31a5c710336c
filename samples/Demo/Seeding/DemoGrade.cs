namespace ResponseWorkflow.Demo.Seeding;

/// <summary>A grade of customers.</summary>
/// <param name="Grade">Its key.</param>
/// <param name="Weight">How frequent it is beside the others.</param>
internal sealed record DemoGrade(string Grade, int Weight);
