using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Attachments;
using ResponseWorkflow.Application.Cases.Comments;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Cases.Participants;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Editing;
using ResponseWorkflow.Application.Definitions.Testing;
using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Indicators;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Notices;
using ResponseWorkflow.Application.Notices.Choices;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Organisation.Deputies;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Organisation.Users.Sessions;
using ResponseWorkflow.Application.Reservations;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Runtime.Idempotency;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Outbox;
using ResponseWorkflow.Application.Runtime.Timers;
using ResponseWorkflow.Application.Systems.Connections;
using ResponseWorkflow.Application.Systems.Exchanges;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Application.TmForum.Listeners;
using ResponseWorkflow.Application.TmForum.Requests;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.Application.Views;

namespace ResponseWorkflow.Application.Storage;

/// <summary>The tables. Each database has a subclass, which its migrations belong to.</summary>
public abstract class ResponseDbContext : DbContext
{
    /// <summary>Makes a context.</summary>
    protected ResponseDbContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>Told how long statements take; nobody is when null.</summary>
    internal StorageMetrics? Metrics { get; set; }

    /// <summary>Definitions.</summary>
    public DbSet<DefinitionRow> Definitions => Set<DefinitionRow>();

    /// <summary>Versions of definitions.</summary>
    public DbSet<DefinitionVersionRow> DefinitionVersions => Set<DefinitionVersionRow>();

    /// <summary>Drafts as they were run as tests.</summary>
    public DbSet<TestVersionRow> TestVersions => Set<TestVersionRow>();

    /// <summary>Triggers of published versions.</summary>
    public DbSet<TriggerRow> Triggers => Set<TriggerRow>();

    /// <summary>The revision of the definitions.</summary>
    public DbSet<CatalogueRow> Catalogue => Set<CatalogueRow>();

    /// <summary>Who is editing which definition.</summary>
    public DbSet<EditorRow> Editors => Set<EditorRow>();

    /// <summary>The audit trail.</summary>
    public DbSet<AuditRow> Audit => Set<AuditRow>();

    /// <summary>Instances.</summary>
    public DbSet<InstanceRow> Instances => Set<InstanceRow>();

    /// <summary>Places where instances wait.</summary>
    public DbSet<BookmarkRow> Bookmarks => Set<BookmarkRow>();

    /// <summary>Tasks asked of the outside.</summary>
    public DbSet<RequestedTaskRow> RequestedTasks => Set<RequestedTaskRow>();

    /// <summary>What is due at an instant.</summary>
    public DbSet<TimerRow> Timers => Set<TimerRow>();

    /// <summary>Stimuli to be delivered or kept.</summary>
    public DbSet<StimulusRow> Stimuli => Set<StimulusRow>();

    /// <summary>Calls to be made.</summary>
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    /// <summary>Attempts at calls.</summary>
    public DbSet<OutboxAttemptRow> OutboxAttempts => Set<OutboxAttemptRow>();

    /// <summary>Histories of instances.</summary>
    public DbSet<JournalRow> Journal => Set<JournalRow>();

    /// <summary>Executions of activities.</summary>
    public DbSet<ActivityRow> Activities => Set<ActivityRow>();

    /// <summary>What transitions were made from.</summary>
    public DbSet<BurstRow> Bursts => Set<BurstRow>();

    /// <summary>Commands that were carried out.</summary>
    public DbSet<IdempotencyRow> IdempotencyKeys => Set<IdempotencyRow>();

    /// <summary>Users.</summary>
    public DbSet<UserRow> Users => Set<UserRow>();

    /// <summary>Roles.</summary>
    public DbSet<RoleRow> Roles => Set<RoleRow>();

    /// <summary>Passwords that users had.</summary>
    public DbSet<PasswordHistoryRow> PasswordHistory => Set<PasswordHistoryRow>();

    /// <summary>Browsers in which users have signed in.</summary>
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    /// <summary>Units of the organisation.</summary>
    public DbSet<UnitRow> Units => Set<UnitRow>();

    /// <summary>Which units stand below which.</summary>
    public DbSet<UnitLinkRow> UnitLinks => Set<UnitLinkRow>();

    /// <summary>Which users hold which roles where.</summary>
    public DbSet<RoleHoldingRow> RoleHoldings => Set<RoleHoldingRow>();

    /// <summary>Who stands in for whom.</summary>
    public DbSet<DeputyRow> Deputies => Set<DeputyRow>();

    /// <summary>Keys of programs.</summary>
    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    /// <summary>Views that users saved of lists.</summary>
    public DbSet<SavedViewRow> SavedViews => Set<SavedViewRow>();

    /// <summary>Tasks of people.</summary>
    public DbSet<HumanTaskRow> HumanTasks => Set<HumanTaskRow>();

    /// <summary>Who may claim open tasks.</summary>
    public DbSet<TaskCandidateRow> TaskCandidates => Set<TaskCandidateRow>();

    /// <summary>Histories of tasks.</summary>
    public DbSet<TaskActRow> TaskActs => Set<TaskActRow>();

    /// <summary>Who was told of tasks.</summary>
    public DbSet<TaskCopyRow> TaskCopies => Set<TaskCopyRow>();

    /// <summary>What was filled in of tasks so far.</summary>
    public DbSet<TaskDraftRow> TaskDrafts => Set<TaskDraftRow>();

    /// <summary>Keys that protect sessions.</summary>
    public DbSet<DataProtectionKeyRow> DataProtectionKeys => Set<DataProtectionKeyRow>();

    /// <summary>Cases.</summary>
    public DbSet<CaseRow> Cases => Set<CaseRow>();

    /// <summary>The last numbers of series.</summary>
    public DbSet<CaseCounterRow> CaseCounters => Set<CaseCounterRow>();

    /// <summary>Who takes part in which case.</summary>
    public DbSet<CaseParticipantRow> CaseParticipants => Set<CaseParticipantRow>();

    /// <summary>Which cases are linked with which.</summary>
    public DbSet<CaseLinkRow> CaseLinks => Set<CaseLinkRow>();

    /// <summary>What was written about cases.</summary>
    public DbSet<CaseCommentRow> CaseComments => Set<CaseCommentRow>();

    /// <summary>Files of cases.</summary>
    public DbSet<CaseAttachmentRow> CaseAttachments => Set<CaseAttachmentRow>();

    /// <summary>Histories of cases.</summary>
    public DbSet<CaseEventRow> CaseEvents => Set<CaseEventRow>();

    /// <summary>Customers.</summary>
    public DbSet<CustomerRow> Customers => Set<CustomerRow>();

    /// <summary>Circuits.</summary>
    public DbSet<CircuitRow> Circuits => Set<CircuitRow>();

    /// <summary>Branches that cooperate in circuits.</summary>
    public DbSet<CircuitUnitRow> CircuitUnits => Set<CircuitUnitRow>();

    /// <summary>Which resources circuits use.</summary>
    public DbSet<CircuitResourceRow> CircuitResources => Set<CircuitResourceRow>();

    /// <summary>What happened to circuits.</summary>
    public DbSet<CircuitEventRow> CircuitEvents => Set<CircuitEventRow>();

    /// <summary>Versions of rows, calendars, holidays and words of time limits.</summary>
    public DbSet<TermRow> TimeLimitTerms => Set<TermRow>();

    /// <summary>Changes of the time limits.</summary>
    public DbSet<TermGenerationRow> TimeLimitGenerations => Set<TermGenerationRow>();

    /// <summary>Time limits of cases and tasks.</summary>
    public DbSet<RunningLimitRow> RunningLimits => Set<RunningLimitRow>();

    /// <summary>Logs of the clocks of time limits.</summary>
    public DbSet<LimitEventRow> LimitEvents => Set<LimitEventRow>();

    /// <summary>Steps of time limits that have come.</summary>
    public DbSet<LimitStepRow> LimitSteps => Set<LimitStepRow>();

    /// <summary>What people are told.</summary>
    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    /// <summary>Versions of kinds and texts of notices.</summary>
    public DbSet<NoticeTermRow> NoticeTerms => Set<NoticeTermRow>();

    /// <summary>Notices on their way.</summary>
    public DbSet<NoticeDeliveryRow> NoticeDeliveries => Set<NoticeDeliveryRow>();

    /// <summary>Attempts at deliveries.</summary>
    public DbSet<NoticeAttemptRow> NoticeAttempts => Set<NoticeAttemptRow>();

    /// <summary>What users have chosen of notices.</summary>
    public DbSet<NoticeChoicesRow> NoticeChoices => Set<NoticeChoicesRow>();

    /// <summary>Connections to other systems.</summary>
    public DbSet<SystemConnectionRow> SystemConnections => Set<SystemConnectionRow>();

    /// <summary>What was exchanged with other systems.</summary>
    public DbSet<SystemExchangeRow> SystemExchanges => Set<SystemExchangeRow>();

    /// <summary>Versions of templates of documents.</summary>
    public DbSet<DocumentTemplateRow> DocumentTemplates => Set<DocumentTemplateRow>();

    /// <summary>Templates as documents were made of them.</summary>
    public DbSet<DocumentLayoutRow> DocumentLayouts => Set<DocumentLayoutRow>();

    /// <summary>The last numbers of series of documents.</summary>
    public DbSet<DocumentCounterRow> DocumentCounters => Set<DocumentCounterRow>();

    /// <summary>Documents of cases.</summary>
    public DbSet<CaseDocumentRow> CaseDocuments => Set<CaseDocumentRow>();

    /// <summary>Reservations of resources.</summary>
    public DbSet<ReservationRow> Reservations => Set<ReservationRow>();

    /// <summary>What happened to reservations.</summary>
    public DbSet<ReservationEventRow> ReservationEvents => Set<ReservationEventRow>();

    /// <summary>Facts of indicators.</summary>
    public DbSet<IndicatorFactRow> IndicatorFacts => Set<IndicatorFactRow>();

    /// <summary>Versions of templates of line tests.</summary>
    public DbSet<TestTemplateRow> TestTemplates => Set<TestTemplateRow>();

    /// <summary>What other systems have handed in by TM Forum interfaces.</summary>
    public DbSet<NorthRequestRow> NorthRequests => Set<NorthRequestRow>();

    /// <summary>Who is told of events of these.</summary>
    public DbSet<TmfListenerRow> TmfListeners => Set<TmfListenerRow>();

    /// <summary>The dispatch-order ledger.</summary>
    public DbSet<DispatchOrderRow> DispatchOrders => Set<DispatchOrderRow>();

    /// <summary>Versions of dispatch orders.</summary>
    public DbSet<DispatchOrderVersionRow> DispatchOrderVersions => Set<DispatchOrderVersionRow>();

    /// <summary>Circuits of dispatch orders.</summary>
    public DbSet<OrderCircuitRow> OrderCircuits => Set<OrderCircuitRow>();

    /// <summary>Which units circuits of dispatch orders concern.</summary>
    public DbSet<OrderCircuitUnitRow> OrderCircuitUnits => Set<OrderCircuitUnitRow>();

    /// <summary>Sections of the work on circuits of dispatch orders.</summary>
    public DbSet<OrderSectionRow> OrderSections => Set<OrderSectionRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ResponseDbContext).Assembly);
        SnakeCase.Apply(modelBuilder.Model);
    }
}
