using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>
/// Which types the compiled code of each outermost type speaks about: in signatures, base lists, attributes and bodies. Of a member that is called, its type and what it
/// returns count; what its parameters are of need not come in.
/// </summary>
internal sealed class IlReferences
{
    private static readonly Dictionary<int, OpCode> operations = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(operation => (int)(ushort)operation.Value);

    private readonly PEReader file;
    private readonly MetadataReader reader;
    private readonly IlTypeNames names = new();

    private IlReferences(PEReader file)
    {
        this.file = file;
        reader = file.GetMetadataReader();
    }

    /// <summary>By the full name of each type that source declares, the full names of the outermost types that it speaks about.</summary>
    public static Dictionary<string, HashSet<string>> Read(Stream image)
    {
        using var file = new PEReader(image);
        var references = new IlReferences(file);
        return references.reader.TypeDefinitions
            .Select(handle => (Name: references.names.Of(references.reader, handle), References: references.Of(references.reader.GetTypeDefinition(handle))))
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
            .GroupBy(type => type.Name, type => type.References)
            .ToDictionary(group => group.Key, group => group.SelectMany(found => found).Where(found => found != group.Key).ToHashSet());
    }

    private List<string> Of(TypeDefinition type)
    {
        List<string> found = [.. OfEntity(type.BaseType)];
        found.AddRange(type.GetInterfaceImplementations().SelectMany(handle => OfEntity(reader.GetInterfaceImplementation(handle).Interface)));
        found.AddRange(type.GetFields().SelectMany(handle => reader.GetFieldDefinition(handle).DecodeSignature(names, null)));
        found.AddRange(OfAttributes(type.GetCustomAttributes()));
        found.AddRange(type.GetGenericParameters().SelectMany(OfConstraints));
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
        {
            var signature = method.DecodeSignature(names, null);
            var unwritten = method.GetParameters().Select(reader.GetParameter).Where(IsUnwritten).Select(parameter => parameter.SequenceNumber).ToHashSet();
            found.AddRange(signature.ParameterTypes.Where((_, position) => !unwritten.Contains(position + 1)).SelectMany(parameter => parameter).Concat(signature.ReturnType));
            found.AddRange(OfAttributes(method.GetCustomAttributes()));
            found.AddRange(method.GetGenericParameters().SelectMany(OfConstraints));
            if (method.RelativeVirtualAddress != 0)
            {
                found.AddRange(Of(file.GetMethodBody(method.RelativeVirtualAddress)));
            }
        }

        return found;
    }

    /// <summary>Whether no source declares a parameter: <c>delegate { }</c> takes any that it does not look at.</summary>
    private bool IsUnwritten(Parameter parameter) => reader.GetString(parameter.Name).StartsWith('<');

    private IEnumerable<string> OfConstraints(GenericParameterHandle parameter) =>
        reader.GetGenericParameter(parameter).GetConstraints().SelectMany(handle => OfEntity(reader.GetGenericParameterConstraint(handle).Type));

    private IEnumerable<string> OfAttributes(CustomAttributeHandleCollection attributes) =>
        attributes.SelectMany(handle => OfEntity(reader.GetCustomAttribute(handle).Constructor));

    private List<string> Of(MethodBodyBlock body)
    {
        List<string> found = [.. body.ExceptionRegions.SelectMany(region => OfEntity(region.CatchType))];
        if (!body.LocalSignature.IsNil)
        {
            found.AddRange(reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, null).SelectMany(local => local));
        }

        for (var code = body.GetILReader(); code.RemainingBytes > 0;)
        {
            int value = code.ReadByte();
            var operand = operations[value == 0xFE ? 0xFE00 | code.ReadByte() : value].OperandType;
            switch (operand)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok:
                    found.AddRange(OfEntity(MetadataTokens.EntityHandle(code.ReadInt32())));
                    break;
                case OperandType.InlineSwitch:
                    code.Offset += 4 * code.ReadInt32();
                    break;
                default:
                    code.Offset += operand switch
                    {
                        OperandType.InlineNone => 0,
                        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                        OperandType.InlineVar => 2,
                        OperandType.InlineI8 or OperandType.InlineR => 8,
                        _ => 4,
                    };
                    break;
            }
        }

        return found;
    }

    private ImmutableArray<string> OfEntity(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return [];
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeReference:
                return [names.Of(reader, (TypeReferenceHandle)handle)];
            case HandleKind.TypeDefinition:
                return [names.Of(reader, (TypeDefinitionHandle)handle)];
            case HandleKind.TypeSpecification:
                return reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(names, null);
            case HandleKind.MemberReference:
                var member = reader.GetMemberReference((MemberReferenceHandle)handle);
                return OfEntity(member.Parent).AddRange(member.GetKind() == MemberReferenceKind.Field ? member.DecodeFieldSignature(names, null) : member.DecodeMethodSignature(names, null).ReturnType);
            case HandleKind.MethodDefinition:
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                return method.DecodeSignature(names, null).ReturnType.Add(names.Of(reader, method.GetDeclaringType()));
            case HandleKind.FieldDefinition:
                var field = reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                return field.DecodeSignature(names, null).Add(names.Of(reader, field.GetDeclaringType()));
            case HandleKind.MethodSpecification:
                var constructed = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                return OfEntity(constructed.Method).AddRange(constructed.DecodeSignature(names, null).SelectMany(argument => argument));
            default:
                return [];
        }
    }
}
