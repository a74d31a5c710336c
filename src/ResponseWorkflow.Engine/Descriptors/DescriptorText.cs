namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>The texts of one thing in one language; what is null stays English.</summary>
/// <param name="DisplayName">Title.</param>
/// <param name="Description">Help.</param>
/// <param name="Category">Group.</param>
public sealed record DescriptorText(string? DisplayName, string? Description = null, string? Category = null);
