using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Effects;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Tests.Execution;

/// <summary>Activities as an application would write them.</summary>
public static class TestActivities
{
    public static ActivityRegistry Registry { get; } =
        ActivityRegistry.BuiltIn.WithTypes([.. typeof(TestActivities).GetNestedTypes().Where(DescriptorFactory.IsActivity)]);

    /// <summary>Answers "no" when asked whether it may run.</summary>
    [Activity("Elsa", "Test")]
    public sealed class Closed : CodeActivity
    {
        protected override ValueTask<bool> CanExecuteAsync(ActivityExecutionContext context) => new(false);
    }

    [Activity("Elsa", "Test")]
    public sealed class Sleeper : Activity
    {
        protected override async ValueTask ExecuteAsync(ActivityExecutionContext context) => await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
    }

    [Activity("Elsa", "Test")]
    public sealed class CompletesTwice : Activity
    {
        protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
        {
            await context.CompleteActivityWithOutcomesAsync("First");
            await context.CompleteActivityWithOutcomesAsync("Second");
        }
    }

    /// <summary>Schedules a port that is empty, without a callback.</summary>
    [Activity("Elsa", "Test")]
    public sealed class EmptyPort : Activity
    {
        [Port]
        public IActivity? Body { get; set; }

        protected override ValueTask ExecuteAsync(ActivityExecutionContext context) => context.ScheduleActivityAsync(Body);
    }

    /// <summary>A person decides; the possible decisions are outcomes.</summary>
    [Activity("Elsa", "Test")]
    public sealed class HumanTask : Activity
    {
        [Input(UIHint = InputUIHints.MultiLine, IsRequired = true)]
        public Input<string> Title { get; set; } = default!;

        [Input(UIHint = InputUIHints.DropDown, OptionsProvider = typeof(Samples.SampleActivities.RoleList))]
        public Input<string> Role { get; set; } = default!;

        [Input(UIHint = InputUIHints.DynamicOutcomes, DefaultValue = new[] { "Done" })]
        public Input<ICollection<string>> Outcomes { get; set; } = default!;

        [Input(IsSensitive = true)]
        public Input<string> Secret { get; set; } = default!;

        [Output]
        public Output<string> Decision { get; set; } = default!;

        [Output]
        public Output<object> Result { get; set; } = default!;

        protected override void Execute(ActivityExecutionContext context)
        {
            context.AddJournalData("Title", context.Get(Title));
            context.CreateBookmark(new CreateBookmarkArgs
            {
                BookmarkName = "HumanTask",
                Stimulus = new { Role = context.Get(Role) },
                Callback = OnDecidedAsync,
                DueAt = context.Now.AddHours(4),
                Metadata = DataValue.ObjectOf(("title", context.Get(Title))).AsObject(),
            });
        }

        private ValueTask OnDecidedAsync(ActivityExecutionContext context)
        {
            var decision = context.WorkflowInput["Decision"].AsString();
            if (!(context.Get(Outcomes) ?? []).Contains(decision))
                throw new ActivityFaultException("task.outcome", $"'{decision}' is no outcome of this task.");
            context.Set(Decision, decision);
            context.SetData(Result, context.WorkflowInput["Form"]);
            return context.CompleteActivityWithOutcomesAsync(decision);
        }
    }

    [Activity("Elsa", "Test")]
    public sealed class Reverse : CodeActivity
    {
        [Input]
        public Input<string> Text { get; set; } = default!;

        [Output]
        public Output<string> Result { get; set; } = default!;

        protected override void Execute(ActivityExecutionContext context) =>
            context.Set(Result, new string([.. (context.Get(Text) ?? throw new InvalidOperationException("There is no text.")).Reverse()]));
    }

    /// <summary>Started by either of two alarms.</summary>
    [Activity("Elsa", "Test", Kind = ActivityKind.Trigger)]
    public sealed class Alarm : Trigger
    {
        [Input]
        public Input<string> Device { get; set; } = default!;

        protected override IEnumerable<object?> GetTriggerPayloads(TriggerIndexingContext context) =>
            [new { device = context.Get(Device), severity = "major" }, new { device = context.Get(Device), severity = "critical" }];

        protected override string GetTriggerName() => "Alarm";

        protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
        {
            if (context.IsTriggerOfWorkflow())
                return context.CompleteActivityAsync();
            context.CreateBookmark(new CreateBookmarkArgs { BookmarkName = "Alarm", Stimulus = new { device = context.Get(Device) } });
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Runs its children one after the other until one signals that it is enough.</summary>
    [Activity("Elsa", "Test")]
    public sealed class UntilEnough : Container
    {
        protected override ValueTask ExecuteAsync(ActivityExecutionContext context) => NextAsync(context);

        protected override ValueTask OnSignalReceivedAsync(object signal, SignalContext context)
        {
            if (signal is "enough")
            {
                context.Receiver.SetProperty("Enough", true);
                context.StopPropagation();
            }

            return ValueTask.CompletedTask;
        }

        private ValueTask NextAsync(ActivityExecutionContext context)
        {
            var next = context.GetProperty<int>("Next");
            if (next >= Activities.Count || context.GetProperty<bool>("Enough"))
                return context.CompleteActivityAsync();
            context.SetProperty("Next", next + 1);
            return context.ScheduleActivityAsync(Activities[next], OnChildAsync, tag: next);
        }

        private ValueTask OnChildAsync(ActivityCompletedContext completed) => NextAsync(completed.TargetContext);
    }

    [Activity("Elsa", "Test")]
    public sealed class Enough : CodeActivity
    {
        protected override ValueTask ExecuteAsync(ActivityExecutionContext context) => context.SendSignalAsync("enough");
    }

    [Activity("Elsa", "Test")]
    public sealed class LambdaCallback : Activity
    {
        protected override void Execute(ActivityExecutionContext context) => context.CreateBookmark("x", static _ => ValueTask.CompletedTask);
    }

    [Activity("Elsa", "Test")]
    public sealed class Greet : CodeActivity<string>
    {
        [Input]
        public Input<string> Whom { get; set; } = new("World");

        protected override void Execute(ActivityExecutionContext context) => context.SetResult($"Hello {context.Get(Whom)}");
    }

    /// <summary>Runs its children at the same time and fails when the first of them completes.</summary>
    [Activity("Elsa", "Test")]
    public sealed class FailsAtFirst : Container
    {
        protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
        {
            foreach (var activity in Activities)
                await context.ScheduleActivityAsync(activity, OnChildAsync);
        }

        private static ValueTask OnChildAsync(ActivityCompletedContext context) => throw new ActivityFaultException("first", "The first child was enough to fail.");
    }

    /// <summary>Waits twice, in ways that tests choose.</summary>
    [Activity("Elsa", "Test")]
    public sealed class Waiter : CodeActivity
    {
        [Input(DefaultValue = true)]
        public Input<bool> AutoBurn { get; set; } = default!;

        [Input(DefaultValue = true)]
        public Input<bool> AutoComplete { get; set; } = default!;

        [Input(DefaultValue = false)]
        public Input<bool> Faults { get; set; } = default!;

        protected override void Execute(ActivityExecutionContext context)
        {
            var bookmark = context.CreateBookmark(new CreateBookmarkArgs
            {
                Stimulus = "again",
                AutoBurn = context.Get(AutoBurn),
                AutoComplete = context.Get(AutoComplete),
            });
            context.Emit(new TaskRequested("t", "waits", default, bookmark.Id));
            if (context.Get(Faults))
                throw new ActivityFaultException("waiter.failed", "It waited and then failed.");
        }
    }

    /// <summary>Fails in what it does after its body.</summary>
    [Activity("Elsa", "Test")]
    public sealed class FailsAfterBody : Activity
    {
        [Port]
        public IActivity? Body { get; set; }

        [Input]
        public Input<bool> Fails { get; set; } = default!;

        protected override ValueTask ExecuteAsync(ActivityExecutionContext context) => context.ScheduleActivityAsync(Body, OnBodyAsync);

        private ValueTask OnBodyAsync(ActivityCompletedContext completed) =>
            completed.TargetContext.Get(Fails) ? throw new InvalidOperationException("The callback failed.") : completed.TargetContext.CompleteActivityAsync();
    }

    /// <summary>Gives all but its body's execution up.</summary>
    [Activity("Elsa", "Test")]
    public sealed class CompletesEarly : Activity
    {
        [Port]
        public IActivity? Body { get; set; }

        [Port]
        public IActivity? Other { get; set; }

        protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
        {
            await context.ScheduleActivityAsync(Other);
            await context.ScheduleActivityAsync(Body, OnBodyAsync);
        }

        private ValueTask OnBodyAsync(ActivityCompletedContext completed) => completed.TargetContext.CompleteActivityAsync();
    }
}
