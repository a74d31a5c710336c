using System.Text.Json;
using ResponseWorkflow.Application.Notices.Administration;
using ResponseWorkflow.Application.Notices.Kinds;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Notices.CallOuts;

/// <summary>Changes the rules of call-outs. They are kept as the kinds and texts of notices are: each change is a version, and all nodes go by it within seconds. Safe for use by several threads.</summary>
public sealed class CallOutCommands
{
    private readonly NoticeTermCommands _terms;
    private readonly CallOutChecks _checks;

    internal CallOutCommands(NoticeTermCommands terms, CallOutChecks checks) => (_terms, _checks) = (terms, checks);

    /// <summary>Adds or changes a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="basis">The version that it is made from, 0 where there is none yet; null goes by no version.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>edit.stale</c>, and what cannot be used: <c>callOut.ambiguous</c>, <c>role.unknown</c>, <c>unit.unknown</c>, <c>unit.kindUnknown</c>, <c>customer.unknown</c>, <c>term.unknown</c>, <c>field.*</c>.</exception>
    public Task PutAsync(CallOutRule rule, int? basis, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return StoreAsync(rule, JsonSerializer.Serialize(rule, StoredNoticeTerms.Json), basis, actor, cancellationToken);
    }

    /// <summary>Brings an older version back as the newest one; 0 for what the product brings. It must be one that may be stored now.</summary>
    /// <exception cref="RefusedException"><c>notice.versionUnknown</c>, and those of <see cref="PutAsync"/>.</exception>
    public async Task RestoreAsync(string key, int version, Actor actor, CancellationToken cancellationToken)
    {
        var found = (await VersionsAsync(key, cancellationToken)).FirstOrDefault(one => one.Version == version)?.Value ?? throw NoticeRefusals.VersionUnknown(version);
        await StoreAsync(found, version == 0 ? "" : JsonSerializer.Serialize(found, StoredNoticeTerms.Json), basis: null, actor, cancellationToken);
    }

    /// <summary>The versions of a rule, the newest first, down to what the product brings; none when there is no such rule.</summary>
    public Task<IReadOnlyList<NoticeTermVersion<CallOutRule>>> VersionsAsync(string key, CancellationToken cancellationToken) => _terms.VersionsAsync<CallOutRule>(NoticeSubject.CallOut(key), cancellationToken);

    private Task StoreAsync(CallOutRule rule, string document, int? basis, Actor actor, CancellationToken cancellationToken) =>
        _terms.StoreAsync(NoticeSubject.CallOut(rule.Key), document, basis, actor, (context, inForce, token) => _checks.DemandAsync(context, rule, inForce.CallOuts, token), cancellationToken);
}
