namespace ResponseWorkflow.Application.Runtime.Outbox.Http;

/// <summary>A request cannot be sent as the workflow wants it, now or ever. The message names the rule, and no secrets.</summary>
internal sealed class HttpRequestRefusedException(string message) : Exception(message);
