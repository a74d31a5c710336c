using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>Asks each of several units or persons to do the same, at once or in turn, until enough of them have answered.</summary>
[Activity("Response", "People", "Asks each of several units or persons to do something, until enough of them have answered.", DisplayName = "Human Task Group", Kind = ActivityKind.Task)]
[FlowNode(GroupVerdict.Mixed, Nobody)]
public sealed class HumanTaskGroup : AsksPeople
{
    /// <summary>The type's name, which its waits have too.</summary>
    public const string TypeName = "Response.HumanTaskGroup";

    /// <summary>The outcome of a group without members.</summary>
    public const string Nobody = "Nobody";

    private const string People = nameof(People);
    private const string Answers = nameof(Answers);
    private const string Asked = nameof(Asked);
    private const string Control = nameof(Control);
    private const string Assignment = "Assignment";
    private const string Rules = "Rules";

    /// <summary>The members.</summary>
    [Input(Description = "Units (ids or codes), or objects with 'unit', 'role' and 'person'.", Category = Assignment, DefaultSyntax = "JavaScript", UIHint = InputUIHints.MultiText, Order = 12)]
    public Input<object> Members { get; set; } = default!;

    /// <summary>Whether plain texts among the members name persons.</summary>
    [Input(Description = "Whether the list names persons instead of units.", DisplayName = "Members Are Persons", Category = Assignment, Order = 13)]
    public Input<bool> MembersArePersons { get; set; } = default!;

    /// <summary>At once or in turn.</summary>
    [Input(Description = "Whether all are asked at once or one after the other.", Category = Rules, UIHint = InputUIHints.DropDown, DefaultValue = GroupTurn.Parallel, Order = 24)]
    public Input<GroupTurn> Turn { get; set; } = default!;

    /// <summary>When it is done.</summary>
    [Input(Description = "When the group is done.", DisplayName = "Done When", Category = Rules, UIHint = InputUIHints.DropDown, DefaultValue = GroupRule.All, Order = 25)]
    public Input<GroupRule> DoneWhen { get; set; } = default!;

    /// <summary>How many answers are needed.</summary>
    [Input(Description = "How many answers are needed, when a number decides.", DisplayName = "Answers Needed", Category = Rules, DefaultValue = 1, Order = 26)]
    public Input<int> AnswersNeeded { get; set; } = default!;

    /// <summary>The share of a vote.</summary>
    [Input(Description = "The percentage of all members that an outcome must exceed, when a vote decides.", DisplayName = "Vote Share", Category = Rules, DefaultValue = 50, Order = 27)]
    public Input<int> VoteShare { get; set; } = default!;

    /// <summary>Whether signers may be added.</summary>
    [Input(Description = "Whether those who are asked may add further signers.", DisplayName = "Allow Signers", Category = Rules, DefaultValue = false, Order = 28)]
    public Input<bool> AllowSigners { get; set; } = default!;

    /// <summary>All answers.</summary>
    [Output(Description = "The answers: member, outcome, data, completedBy, completedByName, reason, at.")]
    public Output<object> Results { get; set; } = default!;

    /// <summary>The outcome.</summary>
    [Output(Description = "The outcome of the group.")]
    public Output<string> Outcome { get; set; } = default!;

    /// <summary>Where it was returned to.</summary>
    [Output(Description = "Id of the step that the task was returned to.", DisplayName = "Returned To")]
    public Output<string> ReturnedTo { get; set; } = default!;

    /// <inheritdoc/>
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var members = MembersIn(context);
        if (members.Count == 0)
        {
            context.Set(Outcome, Nobody);
            await context.CompleteActivityWithOutcomesAsync(Nobody);
            return;
        }

        context.SetProperty(People, members);
        context.SetProperty(Answers, DataArray.Empty);
        if (context.Get(AllowSigners))
        {
            var control = context.CreateBookmark(new CreateBookmarkArgs { Stimulus = DataValue.ObjectOf(("activity", Id), ("signers", true)), Callback = OnSignerAddedAsync, AutoBurn = false });
            context.SetProperty(Control, control.Id);
        }

        var first = context.Get(Turn) == GroupTurn.Parallel ? members.Count : 1;
        for (var member = 0; member < first; member++)
            Ask(context, members, member);
    }

    private ValueTask OnAnsweredAsync(ActivityExecutionContext context)
    {
        var answer = TaskAnswer.Read(context.WorkflowInput);
        context.Emit(new HumanTaskEnded(answer.TaskId));
        var members = context.GetProperty<DataArray>(People)!;
        var answers = DataArray.From([.. context.GetProperty<DataArray>(Answers)!, AnswerOf(members, answer, context.Now)]);
        context.SetProperty(Answers, answers);
        context.SetData(Results, answers);
        if (answer.ReturnedTo is { } step)
        {
            context.Set(Outcome, Returned);
            context.Set(ReturnedTo, step);
            return ReturnAsync(context, step);
        }

        var outcomes = answers.Select(static one => one.AsObject()["outcome"].AsString()).ToArray();
        if (new GroupVerdict(context.Get(DoneWhen), context.Get(AnswersNeeded), context.Get(VoteShare)).Decide(outcomes, members.Count) is { } verdict)
        {
            context.Set(Outcome, verdict);
            return CompleteAsync(context, verdict);
        }

        if (context.Get(Turn) == GroupTurn.InTurn)
            Ask(context, members, context.GetProperty<int>(Asked));
        return ValueTask.CompletedTask;
    }

    private ValueTask OnSignerAddedAsync(ActivityExecutionContext context)
    {
        if (TaskSigner.Find(context.WorkflowInput) is not { } added)
            return ValueTask.CompletedTask;
        var signer = DataValue.ObjectOf(("person", added.UserId));
        var members = context.GetProperty<DataArray>(People)!.ToList();
        var asked = context.GetProperty<int>(Asked);

        // In turn, a signer comes right after whoever is asked now; members keep their numbers, so only those that were not asked move.
        members.Insert(context.Get(Turn) == GroupTurn.InTurn ? asked : members.Count, signer);
        var all = DataArray.From(members);
        context.SetProperty(People, all);
        if (context.Get(Turn) == GroupTurn.Parallel)
            Ask(context, all, members.Count - 1);
        return ValueTask.CompletedTask;
    }

    private void Ask(ActivityExecutionContext context, DataArray members, int member)
    {
        var who = members[member].AsObject();
        var order = OrderIn(context);
        order = order with { Role = TextOf(who, "role") ?? (who["person"].IsNull ? order.Role : null), Unit = TextOf(who, "unit") ?? order.Unit, Person = TextOf(who, "person") };
        var bookmark = context.CreateBookmark(WaitFor(order, member, OnAnsweredAsync));
        context.SetProperty(Asked, Math.Max(context.GetProperty<int>(Asked), member + 1));
        context.Emit(new HumanTaskRequested(bookmark, order, new TaskGroupPlace(member, context.GetProperty<string>(Control))));
    }

    private DataArray MembersIn(ActivityExecutionContext context)
    {
        var plain = context.Get(MembersArePersons) ? "person" : "unit";
        var given = TypeConversion.To<DataArray>(context.GetData(Members)) ?? DataArray.Empty;
        return DataArray.From(given.Select(one => MemberOf(one, plain)).OfType<DataObject>().Distinct().Select(static one => (DataValue)one));
    }

    // What names nobody would be a task for anybody: it is passed over.
    private static DataObject? MemberOf(DataValue given, string plain)
    {
        if (given.TryGetString(out var text))
            return Given(text) is { } name ? DataObject.Empty.With(plain, name) : null;
        if (!given.TryGetObject(out var source))
            return null;
        var member = DataObject.Empty;
        foreach (var name in new[] { "unit", "role", "person" })
        {
            if (TextOf(source, name) is { } value)
                member = member.With(name, value);
        }

        return member.Count == 0 ? null : member;
    }

    private static DataValue AnswerOf(DataArray members, TaskAnswer answer, DateTimeOffset now) => DataValue.ObjectOf(
        ("member", members[answer.Member]),
        ("outcome", answer.ReturnedTo is null ? answer.Outcome ?? Done : Returned),
        ("data", answer.Data),
        ("completedBy", answer.By),
        ("completedByName", answer.ByName),
        ("reason", answer.Reason),
        ("at", TypeConversion.From(now)));

    private static string? TextOf(DataObject source, string name) => source[name].TryGetString(out var text) ? Given(text) : null;
}
