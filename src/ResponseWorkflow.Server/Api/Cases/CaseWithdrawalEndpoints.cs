using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Attachments;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Withdrawing a case, and what is looked at before one is started.</summary>
internal static class CaseWithdrawalEndpoints
{
    public static void MapCaseWithdrawal(this IEndpointRouteBuilder cases)
    {
        cases.MapPost("/{caseId}/withdraw", WithdrawAsync).IsRead("WithdrawCase", "Withdraws a case: its process is cancelled at whatever step it is. Whoever started it may, and who manages the cases of its unit.", 400, 404, 409);
        cases.MapPost("/attachments/check", Check).RequirePermission(Permissions.StartCases).IsRead("CheckCaseAttachments", "Tells whether files would be taken as far as names and sizes tell, before there is a case.", 400, 413, 422);
    }

    private static async Task<NoContent> WithdrawAsync(string caseId, WithdrawRequest body, CaseWithdrawal withdrawal, ICurrentUser user, CancellationToken cancellationToken)
    {
        await withdrawal.WithdrawAsync(CaseEndpoints.Id(caseId), user.Actor(body.Reason), cancellationToken);
        return TypedResults.NoContent();
    }

    private static NoContent Check(AttachmentCheckRequest body, CaseAttachments attachments)
    {
        attachments.Demand([.. (body.Files ?? []).Select(static file => (file.FileName, file.Size))]);
        return TypedResults.NoContent();
    }
}
