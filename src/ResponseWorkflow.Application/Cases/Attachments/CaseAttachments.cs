using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases.Attachments;

/// <summary>The files of cases. Safe for use by several threads.</summary>
/// <remarks>
/// The content is complete on the disk, under its hash, before the row that names it is committed; what is left over when that fails is swept
/// (<see cref="AttachmentSweep"/>). Both hold a lock on the hash, so that a file is not swept that somebody adds at the same moment.
/// </remarks>
public sealed class CaseAttachments
{
    private readonly RuntimeServices _services;
    private readonly AttachmentOptions _options;
    private readonly AttachmentFiles _files;
    private readonly IVirusScan _scan;

    internal CaseAttachments(RuntimeServices services, IOptions<AttachmentOptions> options, AttachmentFiles files, IVirusScan scan) => (_services, _options, _files, _scan) = (services, options.Value, files, scan);

    /// <summary>Adds a file.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="fileName">What it is called.</param>
    /// <param name="declaredSize">The bytes that its sender says it has; null when that is not said.</param>
    /// <param name="content">The content; it is read to its end, or as far as it may be large.</param>
    /// <param name="actor">Who adds it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>attachment.*</c>.</exception>
    public async Task<CaseAttachmentRow> AddAsync(string caseId, string? fileName, long? declaredSize, Stream content, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (name, type) = Check(fileName);
        if (declaredSize > _options.MaxBytes)
            throw CaseRefusals.AttachmentTooLarge(_options.MaxBytes);
        await DemandRoomAsync(caseId, actor, cancellationToken);
        var received = await _files.ReceiveAsync(content, cancellationToken);
        try
        {
            if (received.Size == 0)
                throw CaseRefusals.AttachmentEmpty();
            if (!type.Signatures.Any(signature => FileSignature.Fits(signature, received.Beginning, received.HasZero)))
                throw CaseRefusals.AttachmentContent(type.Ending);
            if (await _scan.ScanAsync(received.Path, name, cancellationToken) is { } infection)
                throw CaseRefusals.AttachmentInfected(infection);
            return await StoreAsync(caseId, name, type, received, actor, cancellationToken);
        }
        finally
        {
            AttachmentFiles.Drop(received);
        }
    }

    /// <summary>Whether files would be taken as far as their names and sizes tell, before there is a case that could have them.</summary>
    /// <param name="files">Names and sizes in bytes.</param>
    /// <exception cref="RefusedException"><c>attachment.*</c>; the field names the file by its place.</exception>
    public void Demand(IReadOnlyList<(string? Name, long? Size)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count > _options.PerCase)
            throw CaseRefusals.AttachmentsFull(_options.PerCase);
        var refusals = new List<Refusal>();
        for (var place = 0; place < files.Count; place++)
        {
            try
            {
                Check(files[place].Name);
                if (files[place].Size > _options.MaxBytes)
                    throw CaseRefusals.AttachmentTooLarge(_options.MaxBytes);
            }
            catch (RefusedException refused)
            {
                refusals.AddRange(refused.Refusals.Select(one => one with { Field = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"files[{place}].{one.Field}") }));
            }
        }

        if (refusals.Count > 0)
            throw new RefusedException(refusals);
    }

    /// <summary>The files, the newest first.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>.</exception>
    public async Task<IReadOnlyList<CaseAttachmentRow>> ListAsync(string caseId, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = _services.Database.CreateContext();
        var row = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        return await context.CaseAttachments.Where(one => one.CaseId == row.Id).OrderByDescending(static one => one.AddedAt).ThenBy(static one => one.Id).ToListAsync(cancellationToken);
    }

    /// <summary>A file with where its content lies.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>attachment.unknown</c>.</exception>
    public async Task<(CaseAttachmentRow Attachment, string Path)> OpenAsync(string caseId, string attachmentId, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = _services.Database.CreateContext();
        var row = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        var found = await FindAsync(context, row.Id, attachmentId, cancellationToken);
        var path = Path.GetFullPath(_files.PathOf(found.Hash));
        return File.Exists(path) ? (found, path) : throw CaseRefusals.AttachmentLost(found.FileName);
    }

    /// <summary>Removes a file from a case. Its content goes with the next sweep, unless another case has it.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>attachment.unknown</c>, <c>access.denied</c>.</exception>
    public Task RemoveAsync(string caseId, string attachmentId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return CaseWork.RunAsync(_services, caseId, actor, permission: null, async (storage, found, token) =>
        {
            var attachment = await FindAsync(storage.Context, found.Row.Id, attachmentId, token);
            var isOwn = attachment.AddedById is { } adder && adder == actor.UserId();
            if (!isOwn && !actor.May(Permissions.ManageCases, found.Row.UnitId))
                throw CaseRefusals.AttachmentNotYours();
            storage.Delete(attachment);
            found.Tell(CaseActs.Detached, actor.Name, new { attachmentId, fileName = attachment.FileName, hash = attachment.Hash, reason = actor.Reason });
        }, cancellationToken);
    }

    /// <summary>The lock that whoever adds or sweeps a content holds.</summary>
    internal static string LockName(string hash) => $"attachment {hash}";

    private Task<CaseAttachmentRow> StoreAsync(string caseId, string name, AttachmentType type, ReceivedFile received, Actor actor, CancellationToken cancellationToken) =>
        CaseWork.RunAsync(_services, caseId, actor, permission: null, async (storage, found, token) =>
        {
            await storage.LockAsync(LockName(received.Hash), exclusive: true, token);
            if (await storage.Context.CaseAttachments.CountAsync(one => one.CaseId == found.Row.Id, token) >= _options.PerCase)
                throw CaseRefusals.AttachmentsFull(_options.PerCase);
            _files.Keep(received);
            var row = new CaseAttachmentRow
            {
                Id = _services.Seeds.NextId(),
                CaseId = found.Row.Id,
                FileName = name,
                ContentType = type.ContentType,
                Size = received.Size,
                Hash = received.Hash,
                AddedById = actor.UserId(),
                AddedBy = actor.Name,
                AddedAt = found.At,
            };
            storage.Insert(row);
            found.Tell(CaseActs.Attached, actor.Name, new { attachmentId = row.Id, fileName = name, size = received.Size, hash = received.Hash });
            return row;
        }, cancellationToken);

    private (string Name, AttachmentType Type) Check(string? fileName)
    {
        new FieldChecks().Required("fileName", fileName).Line("fileName", fileName).Demand();
        var name = fileName!.Trim();
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (name.IndexOfAny(['/', '\\', ':', '"', '<', '>', '|', '*', '?']) >= 0 || ending.Length < 2 || name.Length == ending.Length)
            throw new RefusedException(CaseRefusals.AttachmentName());
        var types = _options.Effective();
        return types.FirstOrDefault(type => type.Ending == ending) is { } found ? (name, found) : throw new RefusedException(CaseRefusals.AttachmentType(ending, types.Select(static type => type.Ending)));
    }

    // Before a byte is read: who may not see the case shall not fill the disk.
    private async Task DemandRoomAsync(string caseId, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = _services.Database.CreateContext();
        var row = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        if (await context.CaseAttachments.CountAsync(one => one.CaseId == row.Id, cancellationToken) >= _options.PerCase)
            throw CaseRefusals.AttachmentsFull(_options.PerCase);
    }

    private static async Task<CaseAttachmentRow> FindAsync(ResponseDbContext context, string caseId, string attachmentId, CancellationToken cancellationToken) =>
        await context.CaseAttachments.FirstOrDefaultAsync(one => one.Id == attachmentId && one.CaseId == caseId, cancellationToken) ?? throw CaseRefusals.AttachmentUnknown(attachmentId);
}
