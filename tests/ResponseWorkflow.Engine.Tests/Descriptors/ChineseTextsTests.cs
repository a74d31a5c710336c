using System.Globalization;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Engine.Tests.Descriptors;

public class ChineseTextsTests
{
    private static readonly DescriptorTextTable Table =
        DescriptorTexts.None.With(typeof(ActivityRegistry).Assembly).For(CultureInfo.GetCultureInfo("zh-CN")).ShouldNotBeNull();

    public static TheoryData<string> Types => [.. ActivityRegistry.BuiltIn.Descriptors.Select(descriptor => descriptor.TypeName)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_text_of_a_built_in_type_is_there_in_Chinese(string typeName) => Missing(ActivityRegistry.BuiltIn.Find(typeName)!).ShouldBeEmpty();

    [Fact]
    public void Every_expression_type_is_there_in_Chinese() =>
        ExpressionDescriptors.All.Where(expression => Table.Find($"expression:{expression.Type}") is null).ShouldBeEmpty();

    [Fact]
    public void Names_and_values_stay_as_they_are()
    {
        var chinese = ActivityRegistry.BuiltIn.Localize(CultureInfo.GetCultureInfo("zh-CN"));

        foreach (var (english, translated) in ActivityRegistry.BuiltIn.Descriptors.Zip(chinese))
        {
            translated.TypeName.ShouldBe(english.TypeName);
            translated.Inputs.Select(input => input.Name).ShouldBe(english.Inputs.Select(input => input.Name));
            translated.Ports.Select(port => port.Name).ShouldBe(english.Ports.Select(port => port.Name));
        }
    }

    private static IEnumerable<string> Missing(ActivityDescriptor type)
    {
        var name = type.TypeName;
        if (Table.Find(name) is not { DisplayName: not null, Description: not null })
            yield return name;
        if (Table.FindCategory(type.Category) is null)
            yield return $"category:{type.Category}";
        foreach (var input in type.Inputs)
        {
            if (Table.FindMember(name, input.Name) is not { DisplayName: not null } text || (input.Description is not null && text.Description is null))
                yield return $"{name}.{input.Name}";
            if (input.Category is not null && Table.FindCategory(input.Category) is null)
                yield return $"category:{input.Category}";
        }

        foreach (var output in type.Outputs)
        {
            if (Table.FindMember(name, output.Name) is not { DisplayName: not null } text || (output.Description is not null && text.Description is null))
                yield return $"{name}.{output.Name}";
        }

        foreach (var port in type.Ports.Where(port => Table.FindPort(name, port.Name) is null))
            yield return $"{name}#{port.Name}";
    }
}
