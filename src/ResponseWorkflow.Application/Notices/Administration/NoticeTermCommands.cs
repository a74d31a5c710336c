using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Notices.CallOuts;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Administration;

/// <summary>Changes kinds and texts of notices. Every change is a version of its own; all nodes go by it within seconds. Safe for use by several threads.</summary>
/// <param name="services">The database and the clock.</param>
/// <param name="terms">What is in force.</param>
/// <param name="audit">Told of it.</param>
/// <param name="options">Limits.</param>
public sealed class NoticeTermCommands(RuntimeServices services, StoredNoticeTerms terms, AuditTrail audit, IOptions<NoticeOptions> options)
{
    private const string Lock = "notice-terms";

    /// <summary>Adds or changes a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="basis">The version that it is made from, 0 where there is none yet; null goes by no version.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>edit.stale</c>, <c>notice.channelUnknown</c>, <c>notice.fieldName</c>, <c>field.*</c>.</exception>
    public Task PutKindAsync(NoticeKind kind, int? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        new FieldChecks().Required("key", kind.Key).Id("key", kind.Key).Required("nameZh", kind.NameZh).Line("nameZh", kind.NameZh).Required("nameEn", kind.NameEn).Line("nameEn", kind.NameEn)
            .Also(kind.Channels.Where(static channel => !NoticeChannels.Delivered.Contains(channel, StringComparer.Ordinal)).Select(static channel => NoticeRefusals.ChannelUnknown("channels", channel)))
            .Also(kind.Fields.Where(static field => !IsFieldName(field)).Select(static field => NoticeRefusals.FieldName("fields", field)))
            .Demand();
        return StoreAsync(NoticeSubject.Kind(kind.Key), JsonSerializer.Serialize(kind, StoredNoticeTerms.Json), basis, actor, cancellationToken);
    }

    /// <summary>Changes the text of a kind for a channel and a language.</summary>
    /// <exception cref="RefusedException"><c>notice.kindUnknown</c>, <c>notice.channelUnknown</c>, <c>notice.languageUnknown</c>, <c>notice.template</c>, <c>notice.fieldUnknown</c>, <c>edit.stale</c>, <c>field.*</c>.</exception>
    public async Task PutTextAsync(string kind, string channel, string language, NoticeText text, int? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = Demand(await terms.InForceAsync(cancellationToken), kind, channel, language);
        NoticeTextChecks.Demand(text, found, channel);
        await StoreAsync(NoticeSubject.Text(kind, channel, language), JsonSerializer.Serialize(text, StoredNoticeTerms.Json), basis, actor, cancellationToken);
    }

    /// <summary>Brings an older version back as the newest one; 0 for what the product brings.</summary>
    /// <exception cref="RefusedException"><c>notice.versionUnknown</c>.</exception>
    public async Task RestoreAsync(string subject, int version, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = services.Database.CreateContext();

        // A kind of one's own would be gone, with what tells of it.
        if (version == 0 && NoticeSubject.KindOf(subject) is { } kind && BuiltInNotices.Kinds.All(one => one.Key != kind))
            throw NoticeRefusals.VersionUnknown(version);
        var document = version == 0
            ? ""
            : await context.NoticeTerms.Where(row => row.Subject == subject && row.Version == version).Select(static row => row.Document).FirstOrDefaultAsync(cancellationToken) ?? throw NoticeRefusals.VersionUnknown(version);
        await StoreAsync(subject, document, basis: null, actor, cancellationToken);
    }

    /// <summary>The versions of a kind or a text, the newest first, down to what the product brings.</summary>
    public async Task<IReadOnlyList<NoticeTermVersion<T>>> VersionsAsync<T>(string subject, CancellationToken cancellationToken)
        where T : class
    {
        await using var context = services.Database.CreateContext();
        var rows = await context.NoticeTerms.Where(row => row.Subject == subject).OrderByDescending(static row => row.Version).Take(options.Value.VersionsShown).ToListAsync(cancellationToken);
        var own = BuiltIn(subject) as T;
        var versions = rows.ConvertAll(row => new NoticeTermVersion<T>(row.Version, row.Document.Length == 0 ? own : JsonSerializer.Deserialize<T>(row.Document, StoredNoticeTerms.Json), row.Author, row.Reason, row.At));
        if (own is not null)
            versions.Add(new NoticeTermVersion<T>(0, own, null, null, null));
        return versions;
    }

    /// <summary>A kind that there is, for a channel and a language that there are.</summary>
    /// <exception cref="RefusedException"><c>notice.kindUnknown</c>, <c>notice.channelUnknown</c>, <c>notice.languageUnknown</c>.</exception>
    internal static NoticeKind Demand(NoticeTerms inForce, string kind, string channel, string language)
    {
        var found = inForce.Kind(kind);
        var wrong = new List<Refusal>();
        if (found is null)
            wrong.Add(NoticeRefusals.KindUnknown("kind", kind) with { Kind = RefusalKind.NotFound });
        if (!NoticeChannels.All.Contains(channel, StringComparer.Ordinal))
            wrong.Add(NoticeRefusals.ChannelUnknown("channel", channel));
        if (language is not (Languages.Chinese or Languages.English))
            wrong.Add(NoticeRefusals.LanguageUnknown("language", language));
        return wrong.Count > 0 ? throw new RefusedException(wrong) : found!;
    }

    private static bool IsFieldName(string field) => field.Length is > 0 and <= StorageMetadata.IdLength && char.IsAsciiLetter(field[0]) && field.All(static one => char.IsAsciiLetterOrDigit(one) || one == '_');

    private static object? BuiltIn(string subject)
    {
        if (NoticeSubject.KindOf(subject) is { } kind)
            return BuiltInNotices.Kinds.FirstOrDefault(one => one.Key == kind);
        return NoticeSubject.CallOutOf(subject) is { } rule ? BuiltInCallOuts.All.FirstOrDefault(one => one.Key == rule) : BuiltInNotices.Texts.GetValueOrDefault(subject);
    }

    private Task StoreAsync(string subject, string document, int? basis, Actor actor, CancellationToken cancellationToken) => StoreAsync(subject, document, basis, actor, check: null, cancellationToken);

    /// <summary>Stores a version.</summary>
    /// <param name="subject">Of what.</param>
    /// <param name="document">What it says, JSON.</param>
    /// <param name="basis">The version that it is made from; null goes by no version.</param>
    /// <param name="actor">Who.</param>
    /// <param name="check">Refuses what does not go with what is in force in that moment; null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task StoreAsync(string subject, string document, int? basis, Actor actor, Func<ResponseDbContext, NoticeTerms, CancellationToken, Task>? check, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await services.Database.RunAsync(
            async (storage, token) =>
            {
                // One after the other, so that generations are counted without a gap.
                await storage.LockAsync(Lock, exclusive: true, token);
                var before = await storage.Context.NoticeTerms.Where(row => row.Subject == subject).OrderByDescending(static row => row.Version).FirstOrDefaultAsync(token);
                if (basis is { } from && from != (before?.Version ?? 0))
                    throw OrganisationRefusals.Changed("If-Match");
                if (check is not null)
                    await check(storage.Context, StoredNoticeTerms.Compose(await storage.Context.NoticeTerms.ToListAsync(token)), token);
                storage.Insert(new NoticeTermRow
                {
                    Subject = subject,
                    Version = (before?.Version ?? 0) + 1,
                    Document = document,
                    Generation = await StoredNoticeTerms.GenerationAsync(storage.Context, token) + 1,
                    Author = actor.Name,
                    Reason = actor.Reason,
                    At = services.Now(),
                });
                await audit.AppendAsync(
                    storage,
                    new AuditEntry(actor.Name, AuditActs.NoticeTermChanged, AuditSubjects.NoticeTerm(subject)) { Before = Shown(before?.Document), After = Shown(document), Reason = actor.Reason },
                    token);
            },
            cancellationToken);
        terms.Forget();
    }

    private static string? Shown(string? document) => string.IsNullOrEmpty(document) ? null : document;
}
