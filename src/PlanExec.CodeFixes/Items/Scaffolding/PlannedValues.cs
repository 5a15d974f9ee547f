using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes;

/// <summary>What gives the properties and fields of a type their values, as far as the plan tells.</summary>
internal sealed class PlannedValues
{
    private readonly string[] members;
    private readonly ConstructorDeclarationSyntax[] constructors;
    private readonly ParameterListSyntax? primary;
    private readonly bool isRecord;
    private readonly bool isKnown;

    /// <summary>Creates the values of a type.</summary>
    /// <param name="members">The names of what a constructor may set.</param>
    /// <param name="constructors">The constructors that the plan declares.</param>
    /// <param name="primary">The parameters of the type itself; null where it has none.</param>
    /// <param name="isRecord">Whether it is a record.</param>
    public PlannedValues(IEnumerable<string> members, IEnumerable<ConstructorDeclarationSyntax> constructors, ParameterListSyntax? primary, bool isRecord)
        : this(members, constructors, primary, isRecord, isKnown: true)
    {
    }

    private PlannedValues(IEnumerable<string> members, IEnumerable<ConstructorDeclarationSyntax> constructors, ParameterListSyntax? primary, bool isRecord, bool isKnown)
    {
        this.members = [.. members];
        this.constructors = [.. constructors.Where(constructor => !constructor.Modifiers.Any(SyntaxKind.StaticKeyword))];
        this.primary = primary;
        this.isRecord = isRecord;
        this.isKnown = isKnown;
    }

    /// <summary>Nothing is known of the type: what an automatic property holds is somebody else's concern.</summary>
    public static PlannedValues Unknown { get; } = new([], [], primary: null, isRecord: false, isKnown: false);

    /// <summary>The values of a type that the plan declares as a whole.</summary>
    public static PlannedValues Of(TypeDeclarationSyntax type) => new(
        type.Members
            .Where(member => !member.Modifiers.Any(SyntaxKind.StaticKeyword) && !member.Modifiers.Any(SyntaxKind.ConstKeyword))
            .SelectMany(member => member switch
            {
                PropertyDeclarationSyntax { ExpressionBody: null, ExplicitInterfaceSpecifier: null, Type: not RefTypeSyntax } property => [property.Identifier.ValueText],
                FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
                _ => Enumerable.Empty<string>(),
            }),
        type.Members.OfType<ConstructorDeclarationSyntax>(),
        type.ParameterList,
        type is RecordDeclarationSyntax);

    /// <summary>The parameters of the type that a constructor must hand on; null where it need not: where there are none, and where it copies a record.</summary>
    public ParameterListSyntax? HandedOnBy(ConstructorDeclarationSyntax constructor) => constructor.Modifiers.Any(SyntaxKind.StaticKeyword)
        || (isRecord && constructor.ParameterList.Parameters is [{ Type: SimpleNameSyntax type }] && type.Identifier.ValueText == constructor.Identifier.ValueText)
            ? null
            : primary;

    /// <summary>What a constructor sets with a parameter; null where nothing bears that name.</summary>
    public string? SetBy(ParameterSyntax parameter) => members.FirstOrDefault(name => IsCalled(parameter, name));

    /// <summary>The parameter of the type that is the value of a property; null where there is none.</summary>
    public ParameterSyntax? InitialValueOf(PropertyDeclarationSyntax property) => property.Initializer is null && !property.Modifiers.Any(SyntaxKind.StaticKeyword)
        ? primary?.Parameters.FirstOrDefault(parameter => IsCalled(parameter, property.Identifier.ValueText) && !parameter.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword))
        : null;

    /// <summary>Whether nothing of the plan gives a property with nothing but <c>get</c> a value, so that an automatic one would hold the default for ever.</summary>
    public bool IsNeverSet(PropertyDeclarationSyntax property) => isKnown
        && property is { Initializer: null, AccessorList.Accessors: [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration }] }
        && !property.AttributeLists.Any(list => list.Target?.Identifier.IsKind(SyntaxKind.FieldKeyword) == true)
        && InitialValueOf(property) is null
        && (property.Modifiers.Any(SyntaxKind.StaticKeyword) || !constructors.Any(constructor => MaySet(constructor, property.Identifier.ValueText)));

    /// <summary>A constructor that is still to be written may set anything.</summary>
    private bool MaySet(ConstructorDeclarationSyntax constructor, string property) => constructor.ParameterList.Parameters.Any(parameter => SetBy(parameter) is not { } set || set == property);

    private static bool IsCalled(ParameterSyntax parameter, string name) => string.Equals(name, parameter.Identifier.ValueText, StringComparison.OrdinalIgnoreCase);
}
