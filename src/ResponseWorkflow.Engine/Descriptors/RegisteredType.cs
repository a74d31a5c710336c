using System.Collections.Frozen;

namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>A descriptor together with the JSON properties that its inputs, outputs and embedded ports have.</summary>
internal sealed class RegisteredType
{
    private readonly Lazy<FrozenDictionary<string, Member>> _members;

    public RegisteredType(ActivityDescriptor descriptor)
    {
        Descriptor = descriptor;
        _members = new(() => MembersOf(descriptor));
    }

    public ActivityDescriptor Descriptor { get; }

    /// <summary>The members by their JSON property, in any case.</summary>
    public FrozenDictionary<string, Member> Members => _members.Value;

    private static FrozenDictionary<string, Member> MembersOf(ActivityDescriptor descriptor)
    {
        var members = new Dictionary<string, Member>(StringComparer.OrdinalIgnoreCase);
        foreach (var input in descriptor.Inputs)
            members[input.Name] = members.GetValueOrDefault(input.Name) with { Input = input };
        foreach (var output in descriptor.Outputs)
            members[output.Name] = members.GetValueOrDefault(output.Name) with { Output = output };
        foreach (var port in descriptor.Ports.Where(static port => port.Type == PortType.Embedded))
            members[port.Name] = members.GetValueOrDefault(port.Name) with { Port = port };
        return members.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a JSON property of an activity stands for.</summary>
    public readonly record struct Member(InputDescriptor? Input, OutputDescriptor? Output, PortDescriptor? Port);
}
