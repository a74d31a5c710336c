using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Engine.Execution.State;
using ResponseWorkflow.Engine.Execution.Stimuli;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Transitions;

/// <summary>One instance in a transaction: its state, the bursts that it has there, and what they want stored.</summary>
/// <remarks>Not safe for use by several threads.</remarks>
public sealed partial class InstanceTransition
{
    private readonly LoadedInstance? _loaded;
    private readonly InstanceLineage _lineage;
    private readonly int _knownExecutions;
    private readonly List<BurstRow> _bursts = new(1);
    private bool _hasChanged;

    internal InstanceTransition(RuntimeTransaction transaction, RunnableDefinition definition, LoadedInstance loaded)
    {
        Transaction = transaction;
        Definition = definition;
        _loaded = loaded;
        _lineage = new InstanceLineage(loaded.Depth, loaded.Report, loaded.ReportBookmarkId) { CaseId = loaded.CaseId };
        InstanceId = loaded.Id;
        var begun = RuntimeTransaction.EngineBegins();
        State = WorkflowStateJson.Read(loaded.State);
        transaction.EngineEnds(begun);
        _knownExecutions = State.LastNumber;
        IsHeld = loaded.IsHeld;
        HeldReason = loaded.HeldReason;
        Report = loaded.Report;
        ReportBookmarkId = loaded.ReportBookmarkId;
    }

    internal InstanceTransition(RuntimeTransaction transaction, RunnableDefinition definition, StartWorkflow start, InstanceLineage lineage)
    {
        Transaction = transaction;
        Definition = definition;
        _lineage = lineage;
        InstanceId = start.InstanceId;
        Report = lineage.Report;
        ReportBookmarkId = lineage.ReportBookmarkId;
    }

    /// <summary>The transaction.</summary>
    public RuntimeTransaction Transaction { get; }

    /// <summary>The version that the instance is pinned to.</summary>
    public RunnableDefinition Definition { get; }

    /// <summary>Id of the instance.</summary>
    public string InstanceId { get; }

    /// <summary>The state after the last burst.</summary>
    public WorkflowState State { get; private set; } = null!;

    /// <summary>Whether an operator has suspended it.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>The answer to the HTTP request that caused a burst here, when the workflow wrote one. Further bursts of the same transaction do not take it back.</summary>
    public HttpResponseWritten? HttpResponse { get; private set; }

    /// <summary>How many instances dispatched each other down to this one.</summary>
    public int Depth => _lineage.Depth;

    /// <summary>Id of the case that it works for, itself or through the instances that dispatched it; null when it works for none.</summary>
    public string? CaseId => _lineage.CaseId;

    /// <summary>The version of the stored row after this transaction.</summary>
    public long RowVersion => (_loaded?.RowVersion ?? 0) + (_hasChanged ? 1 : 0);

    /// <summary>Whether the instance has ended.</summary>
    public bool HasEnded => State.Status == WorkflowStatus.Finished;

    /// <summary>Whether it has had a burst in this transaction.</summary>
    internal bool HasRun => _bursts.Count > 0;

    private string? HeldReason { get; set; }

    private ChildReport Report { get; set; }

    private string? ReportBookmarkId { get; set; }

    private StorageTransaction Storage => Transaction.Storage;

    private RuntimeServices Services => Transaction.Services;

    /// <summary>Runs a burst.</summary>
    /// <param name="stimulus">What happens.</param>
    /// <param name="cause">Who or what causes it.</param>
    /// <returns>Whether anything happened.</returns>
    /// <exception cref="RefusedException">The instance wakes itself without end, or its state has grown too large.</exception>
    public bool Run(Stimulus stimulus, string cause)
    {
        if (_bursts.Count >= Services.Options.MaxBurstsInTransaction)
            throw new RefusedException(RuntimeRefusals.EndlessBursts(InstanceId, Services.Options.MaxBurstsInTransaction));
        var seed = Services.Seeds.NextSeed();
        var now = State is { } before && before.UpdatedAt > Transaction.Now ? before.UpdatedAt : Transaction.Now;
        var begun = RuntimeTransaction.EngineBegins();
        var result = Burst.Run(Definition.Workflow, State, stimulus, now, new SeededIdentities(seed), Services.BurstOptions);
        Transaction.EngineEnds(begun);
        if (!result.HasRun)
            return false;
        _hasChanged = true;
        State = result.State;
        Transaction.Count(stimulus);
        _bursts.Add(new BurstRow
        {
            InstanceId = InstanceId,
            Number = (_loaded?.BurstCount ?? 0) + _bursts.Count + 1,
            At = now,
            Seed = unchecked((long)seed),
            Stimulus = StimulusJson.Write(stimulus),
            Cause = cause,
            ContentHash = Definition.ContentHash,
        });
        foreach (var effect in result.Effects)
            Take(effect);
        return true;
    }

    /// <summary>Suspends the instance on behalf of an operator.</summary>
    public void Hold(string reason)
    {
        (IsHeld, HeldReason) = (true, reason);
        _hasChanged = true;
    }

    /// <summary>Lets a suspended instance go on.</summary>
    public void Release()
    {
        (IsHeld, HeldReason) = (false, null);
        _hasChanged = true;
    }

    /// <summary>Has the end of this instance reported to its parent, whatever was wanted before.</summary>
    public void ReportEndTo(string bookmarkId)
    {
        (Report, ReportBookmarkId) = (ChildReport.End, bookmarkId);
        _hasChanged = true;
    }

    /// <summary>What the parent hears of this instance.</summary>
    public ChildOutcome Outcome => new(InstanceId, State.Status, State.SubStatus, State.Output);

    /// <summary>How the instance stands when the transaction is committed.</summary>
    public InstanceAnswer ToAnswer() => new(InstanceId, Definition.DefinitionId, Definition.VersionId, State.CorrelationId, State.Status, State.SubStatus, IsHeld, RowVersion)
    {
        Response = HttpResponse is { } response
            ? new HttpAnswerWritten(response.StatusCode, response.Content.IsNull ? null : DataJson.ToJson(response.Content), response.ContentType, DataJson.ToJson(response.Headers))
            : null,
    };

    private InstanceRow ToRow()
    {
        var begun = RuntimeTransaction.EngineBegins();
        var state = WorkflowStateJson.Write(State);
        Transaction.EngineEnds(begun);
        if (state.Length > Services.Options.MaxStateBytes)
            throw new RefusedException(RuntimeRefusals.StateTooLarge(InstanceId, state.Length, Services.Options.MaxStateBytes));
        new FieldChecks().Length("correlationId", State.CorrelationId).Length("name", State.Name, int.MaxValue).Demand();
        return new InstanceRow
        {
            Id = InstanceId,
            DefinitionId = Definition.DefinitionId,
            VersionId = Definition.VersionId,
            Version = Definition.Version,
            CorrelationId = State.CorrelationId,

            // A name is for people to read; cutting it loses nothing, the state has it in full.
            Name = State.Name is { } name ? Texts.Shorten(name, StorageMetadata.NameLength) : null,
            ParentInstanceId = State.ParentInstanceId,
            ParentExecution = _lineage.ParentExecution,
            Depth = Depth,
            CaseId = CaseId,
            Report = Report,
            ReportBookmarkId = ReportBookmarkId,
            Status = State.Status,
            SubStatus = State.SubStatus,
            IsHeld = IsHeld,
            HeldReason = HeldReason,
            IsStuck = State.IsStuck,
            IncidentCount = State.Incidents.Count,
            CreatedAt = State.CreatedAt,
            UpdatedAt = State.UpdatedAt,
            FinishedAt = State.FinishedAt,
            RowVersion = RowVersion,
            BurstCount = (_loaded?.BurstCount ?? 0) + _bursts.Count,
            State = state,
        };
    }
}
