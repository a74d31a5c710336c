using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Notices;
using ResponseWorkflow.Application.Notices.Choices;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Application.Notices.Reading;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Access.Sessions;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>What the caller chooses of notices.</summary>
internal static class NoticeChoiceEndpoints
{
    public static void MapNoticeChoices(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/notice-choices").WithTags("Notices").RequireSignIn();
        group.MapGet("/", GetAsync).IsRead("GetNoticeChoices", "By which channels notices come to the caller, and when the caller wants quiet.", 401, 403);
        group.MapPut("/", ChooseAsync).IsRead("ChooseNotices", "Chooses channels and quiet hours anew. What is mandatory cannot be switched off.", 400, 401, 403, 422);
    }

    private static async Task<Ok<NoticeChoicesModel>> GetAsync(
        NoticeChoiceCommands choices, NoticeQueries notices, IEnumerable<INoticeChannel> channels, Database database, IOptions<NoticeOptions> options, HttpContext context, CancellationToken cancellationToken)
    {
        var id = Session.DemandOwner(context).Id;
        var chosen = await choices.GetAsync(id, cancellationToken);
        var known = channels.Where(static channel => channel.IsConfigured).ToArray();
        await using var reading = database.CreateContext();
        var person = await reading.Users.Where(row => row.Id == id).Select(static row => new NoticeAddressee(row.SignInName, row.Email, row.Phone)).FirstAsync(cancellationToken);
        return TypedResults.Ok(new NoticeChoicesModel
        {
            Kinds =
            [
                .. (await notices.KindsAsync(cancellationToken)).Where(static kind => kind.IsEnabled).Select(kind => new NoticeKindChoiceModel
                {
                    Kind = kind.Key,
                    NameZh = kind.NameZh,
                    NameEn = kind.NameEn,
                    IsUrgent = kind.IsUrgent || kind.IsMandatory,
                    Channels = [.. (chosen.ChannelsOf(kind.Key) ?? kind.Channels).Union(kind.IsMandatory ? kind.Channels : [], StringComparer.Ordinal)],
                    Locked = kind.IsMandatory ? kind.Channels : [],
                }),
            ],
            Channels = [.. known.Select(static channel => channel.Name)],
            Unreachable = [.. known.Where(channel => channel.AddressOf(person) is null).Select(static channel => channel.Name)],
            QuietFrom = NoticeChoicesRequest.Written(chosen.QuietFrom),
            QuietTo = NoticeChoicesRequest.Written(chosen.QuietTo),
            TimeZone = options.Value.TimeZone,
        });
    }

    private static async Task<Ok<NoticeChoicesModel>> ChooseAsync(
        NoticeChoicesRequest body, NoticeChoiceCommands choices, NoticeQueries notices, IEnumerable<INoticeChannel> channels, Database database, IOptions<NoticeOptions> options, HttpContext context, CancellationToken cancellationToken)
    {
        await choices.ChooseAsync(Session.DemandOwner(context).Id, body.Choices(), cancellationToken);
        return await GetAsync(choices, notices, channels, database, options, context, cancellationToken);
    }
}
