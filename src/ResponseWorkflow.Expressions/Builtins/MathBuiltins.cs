using System.Numerics;
using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary><c>Math</c>.</summary>
internal static class MathBuiltins
{
    /// <summary>Adds the object.</summary>
    public static void Install(GlobalTable globals)
    {
        var math = new MathObject();
        globals.Add("Math", math);
        math.Constant("E", Math.E)
            .Constant("LN10", 2.302585092994046)
            .Constant("LN2", 0.6931471805599453)
            .Constant("LOG10E", 0.4342944819032518)
            .Constant("LOG2E", 1.4426950408889634)
            .Constant("PI", Math.PI)
            .Constant("SQRT1_2", 0.7071067811865476)
            .Constant("SQRT2", 1.4142135623730951);

        AddFunctions(math);
        math.Method("atan2", 2, static (run, _, arguments) => Math.Atan2(First(run, arguments), Coercion.ToNumber(run, arguments.At(1))))
            .Method("clz32", 1, static (run, _, arguments) => BitOperations.LeadingZeroCount(Coercion.ToUint32(run, arguments.At(0))))
            .Method("hypot", 2, Hypotenuse)
            .Method("imul", 2, static (run, _, arguments) => unchecked(Coercion.ToInt32(run, arguments.At(0)) * Coercion.ToInt32(run, arguments.At(1))))
            .Method("max", 2, static (run, _, arguments) => Extreme(run, arguments, double.NegativeInfinity, Math.Max))
            .Method("min", 2, static (run, _, arguments) => Extreme(run, arguments, double.PositiveInfinity, Math.Min))
            .Method("pow", 2, static (run, _, arguments) => Power(First(run, arguments), Coercion.ToNumber(run, arguments.At(1))))
            .Method("random", 0, Random);
    }

    /// <summary>The power as the language defines it: unlike in .NET, 1 or -1 to an infinite or NaN exponent is NaN.</summary>
    public static double Power(double number, double exponent)
    {
        if (double.IsNaN(exponent) || (double.IsInfinity(exponent) && Math.Abs(number) == 1))
            return double.NaN;
        return Math.Pow(number, exponent);
    }

    private static void AddFunctions(JsObject math)
    {
        (string Name, Func<double, double> Function)[] functions =
        [
            ("abs", Math.Abs), ("acos", Math.Acos), ("acosh", Math.Acosh), ("asin", Math.Asin), ("asinh", Asinh), ("atan", Math.Atan),
            ("atanh", Math.Atanh), ("cbrt", CubeRoot), ("ceil", Math.Ceiling), ("cos", Math.Cos), ("cosh", Math.Cosh), ("exp", Math.Exp),
            ("expm1", ExponentialMinusOne), ("floor", Math.Floor), ("fround", static x => (float)x), ("log", Math.Log), ("log10", Math.Log10),
            ("log1p", LogarithmOnePlus), ("log2", Math.Log2), ("round", Round), ("sign", Sign), ("sin", Math.Sin), ("sinh", Math.Sinh),
            ("sqrt", Math.Sqrt), ("tan", Math.Tan), ("tanh", Math.Tanh), ("trunc", Math.Truncate),
        ];
        foreach (var (name, function) in functions)
            math.Method(name, 1, (run, _, arguments) => function(First(run, arguments)));
    }

    private static double First(ScriptRun run, ReadOnlySpan<JsValue> arguments) => Coercion.ToNumber(run, arguments.At(0));

    private static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : x;

    // Beyond this the cube of a root is no finite number.
    private const double LargestCubedRoot = 1e102;

    // One more step of Newton's method makes the roots of cubes exact.
    private static double CubeRoot(double x)
    {
        var root = Math.Cbrt(x);
        return root == 0 || Math.Abs(root) > LargestCubedRoot || !double.IsFinite(root) ? root : root - (((root * root * root) - x) / (3 * root * root));
    }

    private static double Asinh(double x) => x == 0 ? x : Math.Asinh(x);

    /// <summary>A tie goes up, also below zero; what rounds to nothing keeps its sign.</summary>
    private static double Round(double x)
    {
        if (!double.IsFinite(x))
            return x;
        var floor = Math.Floor(x);
        var rounded = x - floor >= 0.5 ? floor + 1 : floor;
        return rounded == 0 && double.IsNegative(x) ? -0.0 : rounded;
    }

    // For tiny arguments the plain formula loses all digits; this correction (Kahan's) keeps them.
    private static double LogarithmOnePlus(double x)
    {
        var sum = 1 + x;
        if (sum == 1 || !double.IsFinite(sum) || sum <= 0)
            return sum == 1 ? x : Math.Log(sum);
        return Math.Log(sum) * (x / (sum - 1));
    }

    private static double ExponentialMinusOne(double x)
    {
        var power = Math.Exp(x);
        if (power == 1)
            return x;
        var difference = power - 1;
        return difference == -1 || double.IsInfinity(power) || Math.Abs(x) > 1 ? difference : difference * (x / Math.Log(power));
    }

    private static JsValue Extreme(ScriptRun run, ReadOnlySpan<JsValue> arguments, double start, Func<double, double, double> choose)
    {
        run.Steps(arguments.Length);
        var result = start;
        foreach (var argument in arguments)
            result = choose(result, Coercion.ToNumber(run, argument));
        return result;
    }

    private static JsValue Hypotenuse(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments)
    {
        run.Steps(arguments.Length);
        run.Allocate(arguments.Length * sizeof(double));
        var numbers = new double[arguments.Length];
        var largest = 0.0;
        var hasNaN = false;
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Math.Abs(Coercion.ToNumber(run, arguments[i]));
            hasNaN |= double.IsNaN(numbers[i]);
            largest = numbers[i] > largest ? numbers[i] : largest;
        }

        if (double.IsInfinity(largest) || hasNaN || largest == 0)
            return double.IsInfinity(largest) ? largest : hasNaN ? double.NaN : 0;

        // Scaling keeps the squares within range, and the compensation keeps the digits of small terms.
        var sum = 0.0;
        var compensation = 0.0;
        foreach (var number in numbers)
        {
            var term = (number / largest * (number / largest)) - compensation;
            var next = sum + term;
            compensation = next - sum - term;
            sum = next;
        }

        return Math.Sqrt(sum) * largest;
    }

    private static JsValue Random(ScriptRun run, JsValue thisValue, ReadOnlySpan<JsValue> arguments) =>
        run.Context.Random is { } random ? random() : throw run.TypeError("Math.random is not available here");

    private sealed class MathObject() : JsObject(Realm.ObjectPrototype)
    {
        public override string ClassName => "Math";
    }
}
