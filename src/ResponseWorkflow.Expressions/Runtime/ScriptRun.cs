using ResponseWorkflow.Expressions.Compilation;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Runtime;

/// <summary>All state of one run of a script: the budget (this file), errors, calls and the globals. Used by one thread.</summary>
internal sealed partial class ScriptRun
{
    // Time and cancellation are looked at once in this many steps: a clock costs more than a step.
    private const int StepsBetweenChecks = 2048;

    private readonly ScriptContext _context;
    private readonly CompiledProgram _program;
    private readonly JsValue[] _globals;
    private long _stepsUntilCheck;
    private long _stepsAfterCheck;
    private long _memoryLeft;
    private int _depthLeft;
    private long _startedAt;
    private bool _hasStarted;

    /// <summary>Starts a run of a program.</summary>
    public ScriptRun(CompiledProgram program, ScriptContext context)
    {
        _context = context;
        _program = program;
        _globals = program.Globals.Length == 0 ? [] : new JsValue[program.Globals.Length];
        Array.Fill(_globals, JsValue.Unset);
        var budget = context.Budget;
        _stepsUntilCheck = Math.Min(StepsBetweenChecks, budget.Steps);
        _stepsAfterCheck = budget.Steps - _stepsUntilCheck;
        _memoryLeft = budget.MemoryBytes;
        _depthLeft = budget.CallDepth;
    }

    /// <summary>What the host gave.</summary>
    public ScriptContext Context => _context;

    /// <summary>The instant that the script sees as now.</summary>
    public DateTimeOffset Now => _context.Now;

    /// <summary>The zone of local times.</summary>
    public TimeZoneInfo TimeZone => _context.TimeZone;

    /// <summary>The wall time that one regular expression match may still take; at least one millisecond.</summary>
    public TimeSpan RegexTime
    {
        get
        {
            var left = Remaining;
            var time = left < _context.Budget.RegexTime ? left : _context.Budget.RegexTime;
            return time < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : time;
        }
    }

    /// <summary>What is left of the wall time; may be negative.</summary>
    public TimeSpan Remaining
    {
        get
        {
            // The clock starts at the first look: a short script never reads it.
            if (!_hasStarted)
            {
                _hasStarted = true;
                _startedAt = _context.Clock.GetTimestamp();
                return _context.Budget.Time;
            }

            return _context.Budget.Time - _context.Clock.GetElapsedTime(_startedAt);
        }
    }

    /// <summary>Charges one step.</summary>
    public void Step()
    {
        if (--_stepsUntilCheck < 0)
            Check();
    }

    /// <summary>Charges steps before the work they stand for is done.</summary>
    /// <exception cref="ScriptException">The steps or the time are used up, or the host cancelled.</exception>
    public void Steps(long count)
    {
        _stepsUntilCheck -= count;
        if (_stepsUntilCheck < 0)
            Check();
    }

    /// <summary>The bytes that are left.</summary>
    public long MemoryLeft => _memoryLeft;

    /// <summary>Whether that many bytes are left, without charging them.</summary>
    public bool CanAllocate(long bytes) => bytes <= _memoryLeft;

    /// <summary>Charges estimated bytes before they are allocated.</summary>
    /// <exception cref="ScriptException">The memory is used up.</exception>
    public void Allocate(long bytes)
    {
        if (bytes > _memoryLeft)
            throw BudgetError(ScriptErrorKind.MemoryBudget, "The script used up its memory.");
        _memoryLeft -= bytes;
    }

    /// <summary>Charges a string of that many bytes (two a character) before it is made, and the steps of copying it.</summary>
    public void AllocateText(long bytes)
    {
        Allocate(bytes);
        Steps(bytes >> 7);
    }

    /// <summary>Enters a nested call, or one level of a recursion inside a built-in. Pair it with <see cref="LeaveCall"/>; an exception needs no pair.</summary>
    /// <exception cref="ScriptException">Too deep for the budget or for the thread's stack.</exception>
    public void EnterCall()
    {
        if (--_depthLeft < 0 || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw BudgetError(ScriptErrorKind.DepthBudget, "Calls or values are nested too deeply.");
    }

    /// <summary>Leaves what <see cref="EnterCall"/> entered.</summary>
    public void LeaveCall() => _depthLeft++;

    /// <summary>A budget error at the present place. No script can catch it.</summary>
    public ScriptException BudgetError(ScriptErrorKind kind, string message) => Failure(kind, message, Position);

    private void Check()
    {
        if (_stepsUntilCheck + _stepsAfterCheck < 0)
            throw BudgetError(ScriptErrorKind.StepBudget, "The script used up its steps.");
        if (_context.CancellationToken.IsCancellationRequested)
            throw BudgetError(ScriptErrorKind.Cancelled, "The host cancelled the script.");
        if (Remaining < TimeSpan.Zero)
            throw BudgetError(ScriptErrorKind.TimeBudget, "The script used up its time.");
        var left = _stepsUntilCheck + _stepsAfterCheck;
        _stepsUntilCheck = Math.Min(StepsBetweenChecks, left);
        _stepsAfterCheck = left - _stepsUntilCheck;
    }
}
