using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Building;

/// <summary>What tells the members of a type apart, as it is written: kind, name and the types of parameters, whatever qualifies their names.</summary>
internal static class MemberSignature
{
    private static readonly Dictionary<string, string> keywords = new(StringComparer.Ordinal)
    {
        ["Boolean"] = "bool", ["Byte"] = "byte", ["SByte"] = "sbyte", ["Int16"] = "short", ["UInt16"] = "ushort", ["Int32"] = "int", ["UInt32"] = "uint", ["Int64"] = "long",
        ["UInt64"] = "ulong", ["Single"] = "float", ["Double"] = "double", ["Decimal"] = "decimal", ["Char"] = "char", ["String"] = "string", ["Object"] = "object",
    };

    /// <summary>The key of a member within its type; null for what is no member that a plan could declare.</summary>
    public static string? KeyOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => $"{NameOf(method)}`{(method.TypeParameterList?.Parameters.Count ?? 0).ToString(CultureInfo.InvariantCulture)}{Types(method.ParameterList)}",
        ConstructorDeclarationSyntax constructor when constructor.Modifiers.Any(SyntaxKind.StaticKeyword) => "static constructor",
        ConstructorDeclarationSyntax constructor => $"constructor{Types(constructor.ParameterList)}",
        DestructorDeclarationSyntax => "finalizer",
        OperatorDeclarationSyntax operation => $"{NameOf(operation)}{Types(operation.ParameterList)}",
        ConversionOperatorDeclarationSyntax conversion => $"conversion {TextOf(conversion.Type)}{Types(conversion.ParameterList)}",
        IndexerDeclarationSyntax indexer => $"{NameOf(indexer)}{Types(indexer.ParameterList)}",
        DelegateDeclarationSyntax type => $"{NameOf(type)}`{(type.TypeParameterList?.Parameters.Count ?? 0).ToString(CultureInfo.InvariantCulture)}",
        TypeDeclarationSyntax type => $"{NameOf(type)}`{(type.TypeParameterList?.Parameters.Count ?? 0).ToString(CultureInfo.InvariantCulture)}",
        _ => NameOf(member),
    };

    /// <summary>The name of a member, as a message quotes it; null for what has none.</summary>
    public static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => Interface(method.ExplicitInterfaceSpecifier) + method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        DestructorDeclarationSyntax destructor => "~" + destructor.Identifier.ValueText,
        OperatorDeclarationSyntax operation => $"{Interface(operation.ExplicitInterfaceSpecifier)}operator {operation.CheckedKeyword.Text}{operation.OperatorToken.Text}",
        ConversionOperatorDeclarationSyntax conversion => $"{conversion.ImplicitOrExplicitKeyword.Text} operator {TextOf(conversion.Type)}",
        PropertyDeclarationSyntax property => Interface(property.ExplicitInterfaceSpecifier) + property.Identifier.ValueText,
        IndexerDeclarationSyntax indexer => Interface(indexer.ExplicitInterfaceSpecifier) + "this[]",
        EventDeclarationSyntax happening => Interface(happening.ExplicitInterfaceSpecifier) + happening.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => string.Join(", ", field.Declaration.Variables.Select(variable => variable.Identifier.ValueText)),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        EnumMemberDeclarationSyntax member1 => member1.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The parameters of a member; null where it has none by its kind.</summary>
    public static BaseParameterListSyntax? ParametersOf(MemberDeclarationSyntax member) => member switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList,
        IndexerDeclarationSyntax indexer => indexer.ParameterList,
        _ => null,
    };

    /// <summary>The type that a member has or returns; null where it has none by its kind.</summary>
    public static TypeSyntax? TypeOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        OperatorDeclarationSyntax operation => operation.ReturnType,
        ConversionOperatorDeclarationSyntax conversion => conversion.Type,
        BasePropertyDeclarationSyntax property => property.Type,
        BaseFieldDeclarationSyntax field => field.Declaration.Type,
        _ => null,
    };

    /// <summary>A type as it is written, without spaces and qualifiers.</summary>
    public static string TextOf(TypeSyntax? type) => type is null
        ? ""
        : string.Join(" ", new Unqualified().Visit(type.WithoutTrivia())!.DescendantTokens().Select(token => token.Text)).Replace(" ", "");

    /// <summary>The modifiers of a parameter that are part of a signature.</summary>
    public static string ModifiersOf(ParameterSyntax parameter) => string.Join(" ", parameter.Modifiers.Select(modifier => modifier.Text).OrderBy(text => text, StringComparer.Ordinal));

    private static string Types(BaseParameterListSyntax parameters) =>
        $"({string.Join(",", parameters.Parameters.Select(parameter => $"{ModifiersOf(parameter)} {TextOf(parameter.Type)}".Trim()))})";

    private static string Interface(ExplicitInterfaceSpecifierSyntax? specifier) => specifier is null ? "" : TextOf(specifier.Name) + ".";

    private sealed class Unqualified : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitQualifiedName(QualifiedNameSyntax node) => Visit(node.Right);

        public override SyntaxNode? VisitAliasQualifiedName(AliasQualifiedNameSyntax node) => Visit(node.Name);

        public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) =>
            keywords.TryGetValue(node.Identifier.ValueText, out var keyword) ? SyntaxFactory.IdentifierName(keyword) : node;

        public override SyntaxNode? VisitGenericName(GenericNameSyntax node) =>
            node is { Identifier.ValueText: "Nullable", TypeArgumentList.Arguments: [var argument] } ? SyntaxFactory.NullableType((TypeSyntax)Visit(argument)!) : base.VisitGenericName(node);
    }
}
