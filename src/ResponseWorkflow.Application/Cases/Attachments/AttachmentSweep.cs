using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Runtime.Work.Cluster;

namespace ResponseWorkflow.Application.Cases.Attachments;

/// <summary>Removes files that no case has: of uploads that were not committed, and of attachments that were removed.</summary>
public sealed partial class AttachmentSweep : IClusterTask
{
    private readonly RuntimeServices _services;
    private readonly AttachmentOptions _options;
    private readonly AttachmentFiles _files;
    private readonly ILogger<AttachmentSweep> _logger;

    internal AttachmentSweep(RuntimeServices services, IOptions<AttachmentOptions> options, AttachmentFiles files, ILogger<AttachmentSweep> logger) => (_services, _options, _files, _logger) = (services, options.Value, files, logger);

    /// <inheritdoc/>
    public string Name => "attachment sweep";

    /// <inheritdoc/>
    public string Schedule => _options.SweepSchedule;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var until = _services.Time.GetUtcNow() - _options.Grace;
        var removed = _files.DropAbandoned(until);
        foreach (var hash in _files.KeptBefore(until))
        {
            if (cancellationToken.IsCancellationRequested)
                break;
            if (await RemoveAsync(hash, CancellationToken.None))
                removed++;
        }

        if (removed > 0)
            LogRemoved(removed);
    }

    private async Task<bool> RemoveAsync(string hash, CancellationToken cancellationToken)
    {
        await using (var context = _services.Database.CreateContext())
        {
            if (await context.CaseAttachments.AnyAsync(row => row.Hash == hash, cancellationToken))
                return false;
        }

        return await _services.Database.RunAsync(
            async (storage, token) =>
            {
                await storage.LockAsync(CaseAttachments.LockName(hash), exclusive: true, token);
                if (await storage.Context.CaseAttachments.AnyAsync(row => row.Hash == hash, token))
                    return false;
                File.Delete(_files.PathOf(hash));
                return true;
            },
            cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "{Count} files that no case has were removed.")]
    private partial void LogRemoved(int count);
}
