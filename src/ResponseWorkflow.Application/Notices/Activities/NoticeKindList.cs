using ResponseWorkflow.Engine.Authoring;

namespace ResponseWorkflow.Application.Notices.Activities;

/// <summary>Names the live list of kinds of notices.</summary>
public sealed class NoticeKindList : IOptionsProvider
{
    /// <summary>Name of the list.</summary>
    public const string Name = "notice-kinds";

    /// <inheritdoc/>
    public string ListName => Name;
}
