namespace ResponseWorkflow.Application.Storage.Tables;

/// <summary>A row that waits to be written.</summary>
internal readonly record struct PendingWrite(RowStatement Statement, object Row);
