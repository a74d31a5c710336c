using ResponseWorkflow.Engine.Execution.Effects;

namespace ResponseWorkflow.Cli.Tests.Documents.Authoring;

public sealed record ReadingRequested(string Circuit, string? BookmarkId) : Effect, IAwaitedEffect;
