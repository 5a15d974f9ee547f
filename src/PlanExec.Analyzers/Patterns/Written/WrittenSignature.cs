using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Patterns;

/// <summary>The kind, the name and the types of a member, as a plan writes them.</summary>
/// <param name="named">The members of a type with its name.</param>
/// <param name="fits">Whether one of them is the member; with the type that <c>Type</c> stands for.</param>
internal sealed class WrittenSignature(Func<INamedTypeSymbol, IEnumerable<ISymbol>> named, Func<ISymbol, INamedTypeSymbol, bool> fits)
{
    public const string Self = "Type";

    /// <summary>Whether a type has the member also where a base declares it.</summary>
    public bool IsInherited { get; private init; } = true;

    /// <summary>The members of a type with the name, its own ones only.</summary>
    public IEnumerable<ISymbol> Named(INamedTypeSymbol type) => named(type);

    /// <summary>Whether a member is the one that is written.</summary>
    public bool Fits(ISymbol member, INamedTypeSymbol self) => fits(member, self);

    /// <summary>Reads a declaration, which may be one of several fields.</summary>
    public static IEnumerable<WrittenSignature> Read(MemberDeclarationSyntax syntax) => syntax switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => Field(field, variable)),
        EventFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => Event(field.Declaration.Type, variable.Identifier)),
        EventDeclarationSyntax written => [Event(written.Type, written.Identifier)],
        PropertyDeclarationSyntax property => [Property(property)],
        IndexerDeclarationSyntax indexer => [Indexer(indexer)],
        MethodDeclarationSyntax method => [Method(method)],
        ConstructorDeclarationSyntax constructor => [Constructor(constructor)],
        DestructorDeclarationSyntax => [new(type => type.GetMembers(WellKnownMemberNames.DestructorName), (member, _) => member is IMethodSymbol { MethodKind: MethodKind.Destructor })],
        OperatorDeclarationSyntax written => [Operator(OperatorNames.Of(written), written.ReturnType, written.ParameterList)],
        ConversionOperatorDeclarationSyntax conversion => [Operator(OperatorNames.Of(conversion), conversion.Type, conversion.ParameterList)],
        BaseTypeDeclarationSyntax type => [Nested(type.Identifier, type.Kind())],
        DelegateDeclarationSyntax type => [Nested(type.Identifier, type.Kind())],
        _ => [new(_ => [], (_, _) => false)],
    };

    private static WrittenSignature Field(FieldDeclarationSyntax field, VariableDeclaratorSyntax variable)
    {
        var type = new WrittenTypeReader(Self).Read(field.Declaration.Type);
        return new(Called(variable.Identifier), (member, self) => member is IFieldSymbol found && type.Fits(found.Type, self));
    }

    private static WrittenSignature Event(TypeSyntax written, SyntaxToken name)
    {
        var type = new WrittenTypeReader(Self).Read(written);
        return new(Called(name), (member, self) => member is IEventSymbol found && type.Fits(found.Type, self));
    }

    private static WrittenSignature Property(PropertyDeclarationSyntax property)
    {
        var type = new WrittenTypeReader(Self).Read(property.Type);
        var accessors = new WrittenAccessors(property.AccessorList);
        return new(
            Called(property.Identifier, property.ExplicitInterfaceSpecifier),
            (member, self) => member is IPropertySymbol { IsIndexer: false } found && type.Fits(found.Type, self) && accessors.Fit(found));
    }

    private static WrittenSignature Indexer(IndexerDeclarationSyntax indexer)
    {
        var type = new WrittenTypeReader(Self).Read(indexer.Type);
        var parameters = new WrittenParameters(indexer.ParameterList, new WrittenTypeReader(Self));
        var accessors = new WrittenAccessors(indexer.AccessorList);
        return new(
            container => container.GetMembers().Where(member => member is IPropertySymbol { IsIndexer: true }),
            (member, self) => member is IPropertySymbol found && type.Fits(found.Type, self) && parameters.Fit(found.Parameters, self) && accessors.Fit(found));
    }

    private static WrittenSignature Method(MethodDeclarationSyntax method)
    {
        IReadOnlyList<string> typeParameters = [.. method.TypeParameterList?.Parameters.Select(parameter => parameter.Identifier.ValueText) ?? []];
        var reader = new WrittenTypeReader(Self, typeParameters);
        var returned = reader.Read(method.ReturnType);
        var parameters = new WrittenParameters(method.ParameterList, reader);
        return new(
            Called(method.Identifier, method.ExplicitInterfaceSpecifier),
            (member, self) => member is IMethodSymbol found
                && found.Arity == typeParameters.Count
                && returned.Fits(found.ReturnType, self)
                && parameters.Fit(found.Parameters, self));
    }

    private static WrittenSignature Constructor(ConstructorDeclarationSyntax constructor)
    {
        var parameters = new WrittenParameters(constructor.ParameterList, new WrittenTypeReader(Self));
        var name = constructor.Identifier.ValueText;
        var isStatic = constructor.Modifiers.Any(SyntaxKind.StaticKeyword);
        return new(
            type => name is not Self && name != type.Name ? [] : isStatic ? type.StaticConstructors : type.InstanceConstructors,
            (member, self) => member is IMethodSymbol found && parameters.Fit(found.Parameters, self))
        {
            IsInherited = false,
        };
    }

    private static WrittenSignature Operator(string name, TypeSyntax written, ParameterListSyntax list)
    {
        var returned = new WrittenTypeReader(Self).Read(written);
        var parameters = new WrittenParameters(list, new WrittenTypeReader(Self));
        return new(
            type => type.GetMembers(name),
            (member, self) => member is IMethodSymbol found && returned.Fits(found.ReturnType, self) && parameters.Fit(found.Parameters, self));
    }

    private static WrittenSignature Nested(SyntaxToken name, SyntaxKind kind) => new(
        type => type.GetTypeMembers(name.ValueText),
        (member, _) => member is INamedTypeSymbol type && kind switch
        {
            SyntaxKind.ClassDeclaration => type.TypeKind == TypeKind.Class,
            SyntaxKind.StructDeclaration => type.TypeKind == TypeKind.Struct,
            SyntaxKind.InterfaceDeclaration => type.TypeKind == TypeKind.Interface,
            SyntaxKind.EnumDeclaration => type.TypeKind == TypeKind.Enum,
            SyntaxKind.DelegateDeclaration => type.TypeKind == TypeKind.Delegate,
            SyntaxKind.RecordDeclaration => type is { IsRecord: true, TypeKind: TypeKind.Class },
            SyntaxKind.RecordStructDeclaration => type is { IsRecord: true, TypeKind: TypeKind.Struct },
            _ => false,
        });

    /// <summary>The members with a name, or the explicit implementations of an interface's member.</summary>
    private static Func<INamedTypeSymbol, IEnumerable<ISymbol>> Called(SyntaxToken name, ExplicitInterfaceSpecifierSyntax? specifier = null)
    {
        if (specifier is null)
        {
            return type => type.GetMembers(name.ValueText);
        }

        var container = new WrittenTypeReader(Self).Read(specifier.Name);
        return type => type.GetMembers().Where(member => ImplementedBy(member).Any(found => found.Name == name.ValueText && container.Fits(found.ContainingType, type)));
    }

    private static IEnumerable<ISymbol> ImplementedBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations,
        _ => [],
    };
}
