using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Cases.Participants;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Cases.Comments;

/// <summary>What people write about cases. Safe for use by several threads.</summary>
/// <param name="services">The database, the clock and the ids.</param>
/// <param name="options">Limits.</param>
/// <param name="handlers">What else happens when people are mentioned.</param>
public sealed partial class CaseComments(RuntimeServices services, IOptions<CaseOptions> options, IEnumerable<IMentionHandler> handlers)
{
    private const int Shown = 200;

    private readonly IMentionHandler[] _handlers = [.. handlers];

    /// <summary>Writes a comment. Those whom it mentions by <c>@</c> and their sign-in name take part in the case from then on.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>comment.mentions</c>, <c>field.*</c>.</exception>
    public Task<CaseCommentRow> AddAsync(string caseId, string? text, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Required("text", text).Length("text", text, options.Value.CommentLength).Demand();
        var names = MentionedIn(text!);
        if (names.Count > options.Value.MentionsPerComment)
            throw CaseRefusals.TooManyMentions(options.Value.MentionsPerComment);
        return CaseWork.RunAsync(services, caseId, actor, permission: null, async (storage, found, token) =>
        {
            var mentioned = names.Count == 0 ? [] : await storage.Context.Users.Where(user => user.IsActive && names.Contains(user.NormalizedName)).OrderBy(static user => user.NormalizedName).ToListAsync(token);
            var row = new CaseCommentRow
            {
                Id = services.Seeds.NextId(),
                CaseId = found.Row.Id,
                Text = text!,
                Mentions = string.Join(' ', mentioned.Select(static user => user.SignInName)),
                AuthorId = actor.UserId(),
                Author = actor.Name,
                At = found.At,
            };
            storage.Insert(row);
            foreach (var user in mentioned)
                await CaseParticipants.JoinAsync(storage, found, user.Id, ParticipantRole.Mentioned, token);
            if (mentioned.Count > 0)
            {
                foreach (var handler in _handlers)
                    await handler.HandleAsync(storage, found.Row, row, [.. mentioned.Select(static user => user.Id)], token);
            }

            found.Tell(CaseActs.Commented, actor.Name, new { commentId = row.Id, text = Texts.Shorten(row.Text, Shown), mentions = mentioned.Select(static user => user.SignInName) });
            return row;
        }, cancellationToken);
    }

    /// <summary>The comments, the newest first.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="before">The last of the page before; null for the first page.</param>
    /// <param name="limit">The most.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>.</exception>
    public async Task<IReadOnlyList<CaseCommentRow>> ListAsync(string caseId, CasePlace? before, int limit, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = services.Database.CreateContext();
        var row = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        var comments = context.CaseComments.Where(one => one.CaseId == row.Id);
        if (before is not null)
            comments = comments.Where(one => one.At < before.At || (one.At == before.At && one.Id.CompareTo(before.Id) < 0));
        return await comments.OrderByDescending(static one => one.At).ThenByDescending(static one => one.Id).Take(limit).ToListAsync(cancellationToken);
    }

    private static HashSet<string> MentionedIn(string text) => [.. Mention().Matches(text).Select(static one => SignInName.Normalize(one.Groups["name"].Value.TrimEnd('.', '-')))];

    // An address of electronic mail mentions nobody: something stands before its sign.
    [GeneratedRegex(@"(?<![\w.@-])@(?<name>[\w.-]{1,128})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mention();
}
