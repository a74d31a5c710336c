using System.Runtime.InteropServices;
using ResponseWorkflow.Expressions.Compilation;

namespace ResponseWorkflow.Expressions.Runtime;

/// <content>Frames of running functions, and the global names.</content>
internal sealed partial class ScriptRun
{
    /// <summary>What catching an error costs: an exception of the runtime is much dearer than a step.</summary>
    public const int StepsOfCatch = 50;

    private Frame[] _frames = new Frame[4];
    private int _frameCount;

    /// <summary>Takes a frame with cleared variables. Pair it with <see cref="LeaveFrame"/>; an exception needs no pair.</summary>
    public Frame EnterFrame(int size)
    {
        if (_frameCount == _frames.Length)
            Array.Resize(ref _frames, _frameCount * 2);
        var frame = _frames[_frameCount++] ??= new Frame(this);
        if (frame.Locals.Length < size)
        {
            Allocate(size * 16L);
            frame.Locals = new JsValue[size];
        }
        else
        {
            Array.Clear(frame.Locals, 0, size);
        }

        frame.Result = JsValue.Undefined;
        frame.Label = null;
        return frame;
    }

    /// <summary>Gives the last frame back.</summary>
    public void LeaveFrame() => _frameCount--;

    /// <summary>Notes how deep the run is, for <see cref="Reset"/>.</summary>
    public RunMark Mark() => new(_depthLeft, _frameCount);

    /// <summary>Goes back to a depth after an exception was caught there.</summary>
    public void Reset(RunMark mark) => (_depthLeft, _frameCount) = mark;

    /// <summary>The value of a free name of the program; <see cref="JsValue.Missing"/> when nobody knows it.</summary>
    public JsValue GetGlobal(int index)
    {
        var value = _globals[index];
        return value.IsUnset ? ResolveGlobal(index) : value;
    }

    /// <summary>Sets a free name for the rest of the run.</summary>
    public void SetGlobal(int index, JsValue value) => _globals[index] = value;

    private JsValue ResolveGlobal(int index)
    {
        var name = _program.Globals[index];
        var value = JsValue.Missing;
        if (_context.Scope.TryResolve(name, out var binding))
            value = HostValues.ToScript(this, name, binding);
        else if (Realm.TryGetGlobal(name, out var builtin))
            value = builtin;
        _globals[index] = value;
        return value;
    }
}

/// <summary>How deep a run is at a moment.</summary>
/// <param name="DepthLeft">The calls that may still be nested.</param>
/// <param name="Frames">The frames in use.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RunMark(int DepthLeft, int Frames);
