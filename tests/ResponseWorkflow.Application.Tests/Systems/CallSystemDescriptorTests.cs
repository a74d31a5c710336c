using System.Globalization;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Systems.Activities;
using ResponseWorkflow.Application.Systems.Operations;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Tests.Systems;

/// <summary>What the designer shows of the activity.</summary>
public sealed class CallSystemDescriptorTests
{
    [Fact]
    public void The_designer_shows_it_in_both_languages_with_its_outcomes_and_lists()
    {
        foreach (var culture in new[] { "en", "zh-CN" })
        {
            var descriptor = KnownActivities.All.Localize(CultureInfo.GetCultureInfo(culture)).Single(static one => one.TypeName == CallSystem.TypeName);
            descriptor.Ports.Select(static port => port.Name).ShouldBe(["Done", "Refused", "Failed"]);
            descriptor.Inputs.Select(static input => input.Name).ShouldBe(["Operation", "Request", "Unit", "Attempts"], ignoreOrder: true);
            descriptor.Outputs.Select(static output => output.Name).ShouldBe(["Answer", "Error"], ignoreOrder: true);
            if (culture == "en")
                (descriptor.DisplayName, descriptor.Category).ShouldBe(("Call system", "Systems"));
            else
                Texts(descriptor).ShouldAllBe(static text => text.Any(static character => character > 0x2E80));
        }
    }

    private static string[] Texts(ActivityDescriptor descriptor) =>
    [
        descriptor.DisplayName!, descriptor.Category!, .. descriptor.Ports.Select(static port => port.DisplayName!), .. descriptor.Inputs.Select(static input => input.Description!),
    ];

    [Fact]
    public async Task The_list_of_operations_is_offered_in_both_languages()
    {
        var choices = await new SystemOperationChoices().ReadAsync(TestContext.Current.CancellationToken);
        choices.Single(static choice => choice.Value == "inventory.reserve").ShouldBe(new("inventory.reserve", "Reserve resources", "预占资源"));
    }
}
