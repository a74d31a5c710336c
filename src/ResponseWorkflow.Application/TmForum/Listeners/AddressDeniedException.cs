namespace ResponseWorkflow.Application.TmForum.Listeners;

/// <summary>A listener stands at an address that may not be called. The message names the host.</summary>
internal sealed class AddressDeniedException(string message) : Exception(message);
