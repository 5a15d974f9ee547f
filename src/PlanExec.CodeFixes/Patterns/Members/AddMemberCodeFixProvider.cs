using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.Plans;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>"Add 'DateTimeOffset? DeletedAt { get; }'": the member as the plan declares it, with the body that the scaffold of items gives.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMemberCodeFixProvider))]
[Shared]
public sealed class AddMemberCodeFixProvider : PatternCodeFixProvider
{
    private const string Self = "Type";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.MemberBreaksPattern];

    private protected override IEnumerable<PatternFix> Offer(MendTarget target)
    {
        if (target is not { Declaration: TypeDeclarationSyntax type, Mismatch: { Key: "have", IsRefused: false, Values: [var text] } }
            || MemberOf(text, type) is not { } member
            || WrittenNames.LeaveChoice(member))
        {
            return [];
        }

        return [new PatternFix($"Add '{string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}'", "Add", cancellationToken => AddAsync(target, type, member, cancellationToken))];
    }

    private static async Task<Solution?> AddAsync(MendTarget target, TypeDeclarationSyntax type, MemberDeclarationSyntax member, CancellationToken cancellationToken)
    {
        var inType = WrittenNames.Qualify(member.WithoutTrivia(), target.Model, type.Identifier.SpanStart);
        var completed = new PlannedMembers(target.Mismatch.Pattern).Complete(inType, type, PlannedValues.Unknown);
        var withMember = TypeCompletion.WithOpenBody(type).AddMembers([.. completed.Select(added => added.NormalizeWhitespace().WithAdditionalAnnotations(TypeCompletion.Added))]);
        var root = (await target.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        root = MemberSpacing.Separate(root.ReplaceNode(type, withMember));
        return (await WrittenNames.SettleAsync(target.Document.WithSyntaxRoot(root), TypeCompletion.Added, cancellationToken).ConfigureAwait(false)).Project.Solution;
    }

    /// <summary>The declaration as it is to stand in a type; null where a member with other types bears its name, which would not be the same any more.</summary>
    private static MemberDeclarationSyntax? MemberOf(string text, TypeDeclarationSyntax type)
    {
        var member = CodeInPlan.ParseMember(text);
        member = member.ReplaceNodes(
            member.DescendantNodes().OfType<ParameterListSyntax>().Where(IsAny),
            (original, _) => original.WithParameters(default));
        member = member.ReplaceNodes(
            member.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == Self),
            (original, _) => SelfOf(type).WithTriviaFrom(original));
        member = member switch
        {
            ConstructorDeclarationSyntax constructor => constructor.WithIdentifier(type.Identifier.WithoutTrivia()),
            DestructorDeclarationSyntax destructor => destructor.WithIdentifier(type.Identifier.WithoutTrivia()).WithBody(Block()).WithSemicolonToken(default),
            _ => member,
        };
        return type is InterfaceDeclarationSyntax ? member : WithModifiers(member, type);
    }

    private static MemberDeclarationSyntax WithModifiers(MemberDeclarationSyntax member, TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Any(SyntaxKind.StaticKeyword) && !member.Modifiers.Any(SyntaxKind.ConstKeyword))
        {
            member = (MemberDeclarationSyntax)ModifierTokens.With(member, SyntaxKind.StaticKeyword);
        }

        var saysWhoMaySee = member.Modifiers.Any(ModifierTokens.IsAccessibility)
            || member is DestructorDeclarationSyntax or MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null } or BasePropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null }
            || (member is ConstructorDeclarationSyntax && member.Modifiers.Any(SyntaxKind.StaticKeyword));
        return saysWhoMaySee ? member : (MemberDeclarationSyntax)ModifierTokens.WithAccessibility(member, "public");
    }

    private static NameSyntax SelfOf(TypeDeclarationSyntax type) => type.TypeParameterList is { } parameters
        ? GenericName(type.Identifier.WithoutTrivia(), TypeArgumentList(SeparatedList<TypeSyntax>(parameters.Parameters.Select(parameter => IdentifierName(parameter.Identifier.WithoutTrivia())))))
        : IdentifierName(type.Identifier.WithoutTrivia());

    private static bool IsAny(ParameterListSyntax list) =>
        list.Parameters is [{ Identifier.ValueText: CodeInPlan.Anything, Type: IdentifierNameSyntax { Identifier.ValueText: CodeInPlan.Anything } }];
}
