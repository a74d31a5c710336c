namespace ResponseWorkflow.Application.Notices.CallOuts;

/// <summary>What is asked of the rules of call-outs.</summary>
/// <param name="Customer">Number of the customer; null when it is not known.</param>
/// <param name="Grade">The customer's grade; null when it is not known.</param>
/// <param name="Effect">Key of the effect.</param>
/// <param name="Minutes">For how long it has lasted.</param>
internal sealed record CallOutFault(string? Customer, string? Grade, string? Effect, int Minutes);
