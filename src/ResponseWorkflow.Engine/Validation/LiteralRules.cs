using System.Text.Json;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Scheduling;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Rules about values that stand in the definition itself.</summary>
internal static class LiteralRules
{
    private const string CronType = "Elsa.Cron";

    private static readonly HashSet<Type> Numbers =
        [typeof(short), typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal), typeof(byte), typeof(uint), typeof(ulong), typeof(ushort), typeof(sbyte)];

    public static void Check(ValidationScope scope)
    {
        foreach (var use in scope.Activities.SelectMany(ExpressionUse.Of))
        {
            if (use.Expression.Type == "Literal")
                CheckLiteral(scope, use);
            else if (use.Expression.Type == "Object")
                CheckJson(scope, use);
        }
    }

    private static void CheckLiteral(ValidationScope scope, ExpressionUse use)
    {
        if (use.Input is not { } input)
            return;
        var value = use.Expression.Value;
        var place = use.Owner.At(use.Property);
        var text = TypeConversion.To<string>(value) ?? "";
        if (use.Owner.Activity.TypeName == CronType && input.Name == "CronExpression")
        {
            if (!CronExpression.TryParse(text, out _, out var error))
                scope.Problems.Add(ValidationProblems.Cron, place, text, error.English, error.Chinese);
            return;
        }

        var type = Nullable.GetUnderlyingType(input.ValueType) ?? input.ValueType;
        if (value.TryGetNumber(out var number) && !double.IsFinite(number))
            scope.Problems.Add(ValidationProblems.NumberOutOfRange, place, text, input.TypeName);
        else if (!string.IsNullOrWhiteSpace(text) && !TypeConversion.TryConvert(value, input.ValueType, out var converted))
            scope.Problems.Add(Unfit(type, value), place, Particulars(type, text, input.TypeName, converted));
    }

    // A value that would silently become another one is an error where people depend on it, a warning elsewhere.
    private static ProblemTemplate Unfit(Type type, DataValue value)
    {
        if (type.IsEnum)
            return ValidationProblems.EnumUnknown;
        if (type == typeof(TimeSpan))
            return ValidationProblems.TimeSpanUnreadable;
        if (type == typeof(DateTimeOffset) || type == typeof(DateTime))
            return ValidationProblems.InstantUnreadable;
        return Numbers.Contains(type) && ScalarConversion.IsNumberLike(value) ? ValidationProblems.NumberOutOfRange : ValidationProblems.LiteralUnreadable;
    }

    private static object?[] Particulars(Type type, string text, string typeName, DataValue converted) =>
        type.IsEnum ? [text, string.Join(", ", Enum.GetNames(type))] : [text, typeName, converted];

    private static void CheckJson(ValidationScope scope, ExpressionUse use)
    {
        if (!use.Expression.Value.TryGetString(out var text) || string.IsNullOrWhiteSpace(text))
            return;
        try
        {
            DataJson.Parse(text);
        }
        catch (JsonException exception)
        {
            // A text that is no JSON is what an Object expression gives where a plain text is wanted.
            if (use.Input?.ValueType != typeof(string) && use.Input?.ValueType != typeof(object))
                scope.Problems.Add(ValidationProblems.JsonUnreadable, use.Owner.At(use.Property), exception.Message);
        }
    }
}
