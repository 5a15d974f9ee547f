using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Building;

/// <summary>
/// What code declares that was not there. Other code can mean something else by it only where it holds one of the names; but some declarations are found without their names: by brackets,
/// by <c>foreach</c>, by <c>new()</c>.
/// </summary>
/// <param name="project">The project as it was.</param>
internal sealed class NewDeclarations(Compilation project)
{
    /// <summary>What the compiler calls for a statement or a clause that does not name it.</summary>
    private static readonly HashSet<string> calledByCompiler = new(StringComparer.Ordinal)
    {
        "Add", "AppendFormatted", "AppendLiteral", "Cast", "Count", "Current", "Deconstruct", "Dispose", "DisposeAsync", "EnterScope", "GetAsyncEnumerator", "GetAwaiter", "GetEnumerator",
        "GetPinnableReference", "GetResult", "GroupBy", "GroupJoin", "IsCompleted", "Join", "Length", "Main", "MoveNext", "MoveNextAsync", "OnCompleted", "OrderBy", "OrderByDescending", "Select",
        "SelectMany", "Slice", "ThenBy", "ThenByDescending", "Where",
    };

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>The names of what is new.</summary>
    public IReadOnlyCollection<string> Names => names;

    /// <summary>Whether code can mean something else by it that holds none of the names.</summary>
    public bool ReachFurther { get; private set; }

    /// <summary>Adds what a file declares.</summary>
    /// <param name="before">The file as it was; null where it is new.</param>
    /// <param name="after">The file as it is.</param>
    public void Add(CompilationUnitSyntax? before, CompilationUnitSyntax after)
    {
        ReachFurther |= HeadOf(after) != (before is null ? "" : HeadOf(before)) || after.Members.OfType<GlobalStatementSyntax>().Any();
        AddMembers(before?.Members ?? default, after.Members, isReached: true);
    }

    private void AddMembers(SyntaxList<MemberDeclarationSyntax> before, SyntaxList<MemberDeclarationSyntax> after, bool isReached)
    {
        var known = before.ToLookup(KeyOf, StringComparer.Ordinal);
        foreach (var members in after.GroupBy(KeyOf, StringComparer.Ordinal))
        {
            var old = known[members.Key].ToList();
            foreach (var (member, position) in members.Select((member, position) => (member, position)))
            {
                Add(position < old.Count ? old[position] : null, member, isReached);
            }
        }
    }

    private void Add(MemberDeclarationSyntax? before, MemberDeclarationSyntax after, bool isReached)
    {
        if (before is null && isReached)
        {
            AddNames(after);
        }

        if (after is BaseNamespaceDeclarationSyntax space)
        {
            AddMembers((before as BaseNamespaceDeclarationSyntax)?.Members ?? default, space.Members, isReached);
        }
        else if (after is TypeDeclarationSyntax type)
        {
            var old = before as TypeDeclarationSyntax;
            ReachFurther |= old is not null && HeadOf(old) != HeadOf(type);

            // What is in a new type is reached by the type's name, but for extensions.
            AddMembers(old?.Members ?? default, type.Members, old is not null || type.Modifiers.Any(SyntaxKind.StaticKeyword));
        }
        else if (after is EnumDeclarationSyntax { Members: var values } && before is EnumDeclarationSyntax { Members: var oldValues })
        {
            // A value more makes a 'switch' over the others incomplete.
            ReachFurther |= values.Count != oldValues.Count;
        }
    }

    private void AddNames(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                AddNamespace(space);
                break;
            case EnumDeclarationSyntax or DelegateDeclarationSyntax or ClassDeclarationSyntax or InterfaceDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax:
                AddName(MemberSignature.NameOf(member)!);
                break;
            case MethodDeclarationSyntax method:
                AddName(method.Identifier.ValueText);
                break;
            case PropertyDeclarationSyntax property when !IsRequired(property):
                AddName(property.Identifier.ValueText);
                break;
            case EventDeclarationSyntax happening:
                AddName(happening.Identifier.ValueText);
                break;
            case BaseFieldDeclarationSyntax { Parent: not StructDeclarationSyntax } field when !IsRequired(field):
                field.Declaration.Variables.Select(variable => variable.Identifier.ValueText).ToList().ForEach(AddName);
                break;
            default:
                ReachFurther = true;
                break;
        }
    }

    /// <summary>Of a namespace that files of the project have already nothing is new.</summary>
    private void AddNamespace(BaseNamespaceDeclarationSyntax declaration)
    {
        INamespaceSymbol? known = project.GlobalNamespace;
        foreach (var name in declaration.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().SelectMany(space => space.Name.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()))
        {
            known = known?.GetNamespaceMembers().FirstOrDefault(member => member.Name == name.Identifier.ValueText);
            if (known is null)
            {
                names.Add(name.Identifier.ValueText);
            }
        }
    }

    private void AddName(string name)
    {
        names.Add(name);
        ReachFurther |= calledByCompiler.Contains(name);
        if (name.EndsWith(nameof(Attribute), StringComparison.Ordinal) && name.Length > nameof(Attribute).Length)
        {
            names.Add(name.Substring(0, name.Length - nameof(Attribute).Length));
        }
    }

    private static bool IsRequired(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.RequiredKeyword);

    private static string KeyOf(MemberDeclarationSyntax member) =>
        (member is BaseNamespaceDeclarationSyntax space ? "namespace " + space.Name : member is BaseTypeDeclarationSyntax ? "type " : "") + MemberSignature.KeyOf(member);

    /// <summary>What a file says to the whole compilation.</summary>
    private static string HeadOf(CompilationUnitSyntax file) => string.Join(
        "\n",
        file.Usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Select(directive => directive.ToString()).Concat(file.AttributeLists.Select(list => list.ToString())));

    /// <summary>What a type says about itself before its first member.</summary>
    private static string HeadOf(TypeDeclarationSyntax type) => string.Join(
        " ",
        [type.Modifiers.ToString(), .. type.AttributeLists.Select(list => list.ToString()), type.TypeParameterList?.ToString() ?? "", type.ParameterList?.ToString() ?? "", type.BaseList?.ToString() ?? "", type.ConstraintClauses.ToString()]);
}
