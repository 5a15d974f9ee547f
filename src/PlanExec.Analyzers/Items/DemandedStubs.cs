using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Patterns;
using PlanExec.Analyzers.Shapes;

namespace PlanExec.Analyzers;

/// <summary>A member that no item lists, which a planned type has because a base demands it that the plan names, and whose body only stands for one.</summary>
/// <param name="Symbol">The member of the code.</param>
/// <param name="Stub">The body.</param>
internal sealed record DemandedStub(ISymbol Symbol, StubBody Stub);

/// <summary>Finds in a type of the code the stubs that stand for what its planned bases demand.</summary>
internal sealed class DemandedStubs
{
    private static readonly TypeShapeReader shapes = new();

    private readonly INamedTypeSymbol type;
    private readonly List<DemandedStub> left;

    /// <summary>Looks at a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="planned">The members that items list: those are told themselves.</param>
    public DemandedStubs(INamedTypeSymbol type, ICollection<ISymbol?> planned)
    {
        this.type = type;

        // Whether an empty body is one, only the plan can say, and it does not speak of these.
        left =
        [
            .. from member in DeclaredMembers.Of(type)
               where !planned.Contains(member)
               let stub = StubBody.Find(member, promisesBehavior: false)
               where stub is not null
               select new DemandedStub(member, stub),
        ];
    }

    /// <summary>Those that one declaration of the plan demands by its bases, and that no earlier one has taken.</summary>
    public ImmutableArray<DemandedStub> Take(DeclarationShape planned)
    {
        if (left.Count == 0 || planned.Bases.IsEmpty || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return [];
        }

        var bases = type.SelfAndBases().Skip(1).Concat(type.AllInterfaces)
            .Where(actual => shapes.Read(actual) is var shape && planned.Bases.Any(parent => parent.Agrees(shape)))
            .SelectMany(actual => actual.SelfAndBases().Concat(actual.AllInterfaces))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .ToArray();
        var taken = ImmutableArray.CreateBuilder<DemandedStub>();
        foreach (var stub in left)
        {
            if (bases.FirstOrDefault(parent => Demands(parent, stub.Symbol)) is { } demanding)
            {
                var name = demanding.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
                taken.Add(stub with { Stub = stub.Stub with { Reason = $"{stub.Stub.Reason}, while its base '{name}' demands it" } });
            }
        }

        left.RemoveAll(stub => taken.Any(other => SymbolEqualityComparer.Default.Equals(stub.Symbol, other.Symbol)));
        return taken.ToImmutable();
    }

    private bool Demands(INamedTypeSymbol parent, ISymbol member) => parent.TypeKind == TypeKind.Interface
        ? parent.GetMembers().Any(demanded => demanded.IsAbstract && type.FindImplementationForInterfaceMember(demanded) is { } found && IsOrOverrides(member, found))
        : MemberOrigins.OverriddenBy(member) is { IsAbstract: true } overridden && SymbolEqualityComparer.Default.Equals(overridden.ContainingType, parent);

    private static bool IsOrOverrides(ISymbol member, ISymbol other)
    {
        for (var current = member; current is not null; current = MemberOrigins.OverriddenBy(current))
        {
            if (SymbolEqualityComparer.Default.Equals(current, other))
            {
                return true;
            }
        }

        return false;
    }
}
