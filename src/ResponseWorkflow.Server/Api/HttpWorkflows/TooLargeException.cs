namespace ResponseWorkflow.Server.Api.HttpWorkflows;

/// <summary>A body is larger than its endpoint takes.</summary>
internal sealed class TooLargeException : IOException
{
}
