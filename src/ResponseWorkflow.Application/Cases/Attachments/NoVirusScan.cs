namespace ResponseWorkflow.Application.Cases.Attachments;

/// <summary>Takes every file: where no scanner is connected.</summary>
internal sealed class NoVirusScan : IVirusScan
{
    /// <inheritdoc/>
    public ValueTask<string?> ScanAsync(string path, string fileName, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
