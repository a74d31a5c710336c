using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>Names every built-in of the language.</summary>
internal static class BuiltinCatalogue
{
    /// <summary>Installs all built-ins.</summary>
    public static void Install(GlobalTable globals)
    {
        FunctionBuiltins.Install(globals);
        GlobalBuiltins.Install(globals);
        ErrorBuiltins.Install(globals);
        IteratorBuiltins.Install();
        ObjectBuiltins.Install(globals);
        ArrayBuiltins.Install(globals);
        StringBuiltins.Install(globals);
        NumberBuiltins.Install(globals);
        BooleanBuiltins.Install(globals);
        MathBuiltins.Install(globals);
        RegExpBuiltins.Install(globals);
        DateBuiltins.Install(globals);
        CollectionBuiltins.Install(globals);
        JsonBuiltins.Install(globals);
    }
}
