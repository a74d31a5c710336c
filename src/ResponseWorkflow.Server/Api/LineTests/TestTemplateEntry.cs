using ResponseWorkflow.Application.LineTests.Templates;

namespace ResponseWorkflow.Server.Api.LineTests;

/// <summary>A template of line tests in one of its versions.</summary>
public sealed record TestTemplateEntry
{
    /// <summary>Which version; 0 is what the product brings.</summary>
    public required int Version { get; init; }

    /// <summary>What it says; null where a template was taken back.</summary>
    public required TestTemplate? Template { get; init; }

    /// <summary>Who; null for what the product brings.</summary>
    public required string? Author { get; init; }

    /// <summary>Why.</summary>
    public required string? Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset? At { get; init; }

    internal static TestTemplateEntry Of(TestTemplateVersion one) => new() { Version = one.Version, Template = one.Template, Author = one.Author, Reason = one.Reason, At = one.At };
}
