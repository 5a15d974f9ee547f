using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers.Shapes;

namespace PlanExec.CodeFixes;

/// <summary>The attributes that a plan writes, at a declaration, at what it returns and at its parameters.</summary>
internal static class PlannedAttributes
{
    private const string OfReturn = "return";

    /// <summary>The code's declaration with the attributes of the plan's; one of the same name goes.</summary>
    /// <param name="declaration">The declaration, with the parameters of the plan.</param>
    /// <param name="planned">The declaration of the plan.</param>
    /// <param name="parts">The shapes of both.</param>
    public static MemberDeclarationSyntax Add(MemberDeclarationSyntax declaration, MemberDeclarationSyntax planned, SignatureParts parts)
    {
        var written = SignatureParts.ParametersOf(planned)?.Parameters ?? default;
        var moves = ParameterMoves.Of(parts);
        declaration = WithParameters(declaration, parts.PlannedShape.Parameters.Length, (parameter, index) =>
        {
            var actual = moves.Before(index) is { } before ? parts.ActualShape.Parameters[before].Attributes : [];
            var lists = Add(parameter.AttributeLists, written[index].AttributeLists, Lacking(parts.PlannedShape.Parameters[index].Attributes, actual), target: null, SyntaxFactory.Space);
            return WithLists(parameter, lists);
        });

        var trivia = declaration.GetLeadingTrivia();
        var bare = declaration.WithLeadingTrivia();
        var own = Add(bare.AttributeLists, planned.AttributeLists, Lacking(parts.PlannedShape.Attributes, parts.ActualShape.Attributes), target: null, SyntaxFactory.ElasticLineFeed);
        own = Add(own, planned.AttributeLists, Lacking(parts.PlannedShape.ReturnAttributes, parts.ActualShape.ReturnAttributes), OfReturn, SyntaxFactory.ElasticLineFeed);
        return own == bare.AttributeLists ? declaration : bare.WithAttributeLists(own).WithLeadingTrivia(trivia);
    }

    /// <summary>The plan's declaration with the code's attributes where it has others of the same class, and without those that the code has not.</summary>
    /// <param name="declaration">The declaration, with the parameters of the code.</param>
    /// <param name="parts">The shapes of both.</param>
    public static MemberDeclarationSyntax Amend(MemberDeclarationSyntax declaration, SignatureParts parts)
    {
        var written = SignatureParts.ParametersOf(parts.Actual)?.Parameters ?? default;
        var moves = ParameterMoves.Find(ParameterMoves.NamesOf(parts.ActualShape), ParameterMoves.NamesOf(parts.PlannedShape), (actual, planned) => parts.HasSameParameter(planned, actual));
        declaration = WithParameters(declaration, parts.ActualShape.Parameters.Length, (parameter, index) => moves.Before(index) is { } before
            ? WithLists(parameter, Amend(parameter.AttributeLists, written[index].AttributeLists, Lacking(parts.PlannedShape.Parameters[before].Attributes, parts.ActualShape.Parameters[index].Attributes), target: null))
            : parameter);

        var own = Amend(declaration.AttributeLists, parts.Actual.AttributeLists, Lacking(parts.PlannedShape.Attributes, parts.ActualShape.Attributes), target: null);
        own = Amend(own, parts.Actual.AttributeLists, Lacking(parts.PlannedShape.ReturnAttributes, parts.ActualShape.ReturnAttributes), OfReturn);
        return own == declaration.AttributeLists ? declaration : declaration.WithAttributeLists(own).WithLeadingTrivia(declaration.GetLeadingTrivia());
    }

    private static AttributeShape[] Lacking(ImmutableArray<AttributeShape> planned, ImmutableArray<AttributeShape> actual) => [.. planned.Where(attribute => !actual.Any(attribute.IsMetBy))];

    /// <summary>The header of a type does not speak of the parameters that its constructor has.</summary>
    private static MemberDeclarationSyntax WithParameters(MemberDeclarationSyntax declaration, int count, Func<ParameterSyntax, int, ParameterSyntax> change) => SignatureParts.ParametersOf(declaration) is { } list && list.Parameters.Count == count
        ? declaration.ReplaceNodes(list.Parameters, (original, _) => change(original, list.Parameters.IndexOf(original)))
        : declaration;

    private static ParameterSyntax WithLists(ParameterSyntax parameter, SyntaxList<AttributeListSyntax> lists) => lists == parameter.AttributeLists
        ? parameter
        : parameter.WithoutLeadingTrivia().WithAttributeLists(lists).WithLeadingTrivia(parameter.GetLeadingTrivia());

    private static SyntaxList<AttributeListSyntax> Add(SyntaxList<AttributeListSyntax> lists, SyntaxList<AttributeListSyntax> planned, AttributeShape[] lacking, string? target, SyntaxTrivia behind)
    {
        if (lacking.Length == 0)
        {
            return lists;
        }

        var added = planned
            .Where(list => TargetOf(list) == target)
            .SelectMany(list => list.Attributes.Where(attribute => lacking.Any(shape => IsOf(attribute, shape))).Select(attribute => list.WithAttributes(SyntaxFactory.SingletonSeparatedList(attribute.WithoutTrivia()))))
            .Select(list => list.WithoutTrivia().NormalizeWhitespace().WithTrailingTrivia(behind))
            .ToArray();
        var kept = lists.Where(list => !(TargetOf(list) == target && list.Attributes is [var only] && lacking.Any(shape => IsOf(only, shape))));
        return SyntaxFactory.List(kept.Concat(added));
    }

    private static SyntaxList<AttributeListSyntax> Amend(SyntaxList<AttributeListSyntax> lists, SyntaxList<AttributeListSyntax> actual, AttributeShape[] lacking, string? target)
    {
        if (lacking.Length == 0)
        {
            return lists;
        }

        var written = actual.Where(list => TargetOf(list) == target).SelectMany(list => list.Attributes).ToArray();
        return SyntaxFactory.List(lists.Select(list => TargetOf(list) == target ? Amend(list) : list).Where(list => list.Attributes.Count > 0));

        AttributeListSyntax Amend(AttributeListSyntax list)
        {
            var unmet = list.Attributes.Where(attribute => lacking.Any(shape => IsOf(attribute, shape))).ToDictionary(attribute => attribute, attribute => written.FirstOrDefault(other => IsSame(other, attribute)));
            var amended = list.ReplaceNodes(unmet.Keys.Where(attribute => unmet[attribute] is not null), (attribute, _) => attribute.WithArgumentList(unmet[attribute]!.ArgumentList));
            return amended.RemoveNodes(list.Attributes.Select((attribute, index) => (attribute, index)).Where(entry => unmet.TryGetValue(entry.attribute, out var other) && other is null).Select(entry => amended.Attributes[entry.index]), SyntaxRemoveOptions.KeepNoTrivia)!;
        }
    }

    private static bool IsSame(AttributeSyntax one, AttributeSyntax other) => BareNameOf(one) == BareNameOf(other);

    private static string BareNameOf(AttributeSyntax attribute)
    {
        var name = attribute.Name.GetLastToken().ValueText;
        return name.EndsWith(nameof(Attribute), StringComparison.Ordinal) ? name.Substring(0, name.Length - nameof(Attribute).Length) : name;
    }

    private static string? TargetOf(AttributeListSyntax list) => list.Target?.Identifier.ValueText;

    private static bool IsOf(AttributeSyntax attribute, AttributeShape shape) =>
        attribute.Name.GetLastToken().ValueText is var name && (shape.Type.Text == name || shape.Type.Text == name + nameof(Attribute));
}
