using System.Globalization;

namespace PlanExec.Analyzers;

/// <summary>When a rule of C# that a planned declaration breaks says that it can never be built.</summary>
internal enum RuleScope
{
    /// <summary>Always: the declaration alone breaks it.</summary>
    Declaration,

    /// <summary>Where the declaration is the whole type: another part may say what this one does not.</summary>
    WholeType,

    /// <summary>Where the accessibility is written: a plan may leave it open.</summary>
    StatedAccessibility,

    /// <summary>Where the accessibility is written of all that encloses the declaration, and no item plans a type that is named.</summary>
    StatedOfAll,

    /// <summary>Where no item plans the type that is named: it may be changed by that.</summary>
    NamedType,

    /// <summary>Where the value that is refused names nothing: what is named may get another value.</summary>
    Literal,

    /// <summary>Where the type or the attribute that is named is one of a library: that of the solution may be changed.</summary>
    Library,

    /// <summary>In a field, where no item plans the type that is named: a property may be computed.</summary>
    Field,

    /// <summary>Where the bases are known: those of a type that exists already may be more than the plan names, and items may add to what is planned.</summary>
    Bases,
}

/// <summary>The rules of C# that declarations without bodies can break, by the compiler's ids, with what to do.</summary>
internal static class CompilerRules
{
    /// <summary>Of modifiers that exclude each other, or what they stand at.</summary>
    public const string Modifiers = "leave out what does not fit";

    /// <summary>Of members of static classes.</summary>
    public const string Static = "make it static, or leave 'static' out of the type's header";

    private const string Twice = "write it once";
    private const string Bases = "correct the bases";
    private const string Constraints = "correct the constraints";
    private const string Parameters = "correct the parameters";
    private const string Overridden = "correct its signature or the bases, or leave out what it overrides or implements";
    private const string Kind = "correct the declaration";

    private static readonly (RuleScope Scope, string Remedy, int[] Numbers)[] groups =
    [
        (RuleScope.Declaration, Twice, [82, 100, 102, 111, 405, 409, 528, 557, 579, 663, 692, 1004, 8646]),
        (RuleScope.Declaration, Modifiers, [106, 107, 112, 113, 180, 238, 274, 276, 418, 441, 502, 503, 504, 515, 549, 666, 678, 1057, 1527, 9034, 9059]),
        (RuleScope.StatedAccessibility, Modifiers, [273, 621]),
        (RuleScope.StatedOfAll, "make the type that is named more accessible, or the declaration less", [50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 703, 7025]),
        (RuleScope.Declaration, Static, [708, 710, 711, 713, 714, 715, 720, 1105]),
        (RuleScope.WholeType, "make the type abstract, or leave out 'abstract'", [513]),
        (RuleScope.WholeType, "plan the other operator, too", [216, 9025]),
        (RuleScope.Declaration, "write '{ add; remove; }' in place of the ';'", [71]),
        (RuleScope.Declaration, "write what it returns, or the name of its type", [1520]),
        (RuleScope.WholeType, "make the type static and no generic one", [1106]),
        (RuleScope.Declaration, Bases, [529, 689, 1965, 1966]),
        (RuleScope.NamedType, Bases, [146, 509, 527, 644, 709, 1721, 1722, 8864, 8865]),
        (RuleScope.Declaration, Constraints, [80, 401, 449, 451, 454, 699]),
        (RuleScope.NamedType, Constraints, [406, 450, 701, 702, 717]),
        (RuleScope.Declaration, Parameters, [225, 231, 631, 1100, 1536, 1737, 1741, 1750, 1751, 1988]),
        (RuleScope.Bases, Overridden, [115, 239, 506, 508, 539, 540, 544, 545, 546, 1715]),
        (RuleScope.Declaration, Kind, [31, 65, 132, 261, 262, 263, 264, 265, 523, 525, 526, 542, 543, 547, 548, 552, 555, 556, 562, 563, 564, 567, 575, 590, 592, 670, 1007, 1008, 1547, 8340]),
        (RuleScope.NamedType, Kind, [66, 553, 616, 1983]),
        (RuleScope.NamedType, "correct the variance of the type parameter, or what uses it", [1961]),
        (RuleScope.Library, "write as many type arguments as it takes", [305, 308]),
        (RuleScope.Library, "give the attribute what it takes", [617, 1016, 1503, 1729, 1739, 7036]),
        (RuleScope.Literal, "write a value of the type", [29, 266]),
        (RuleScope.Field, "plan a property, or make the type a ref struct", [8345]),
    ];

    private static readonly Dictionary<string, (RuleScope Scope, string Remedy)> known = groups
        .SelectMany(group => group.Numbers.Select(number => (Id: "CS" + number.ToString("D4", CultureInfo.InvariantCulture), Rule: (group.Scope, group.Remedy))))
        .ToDictionary(entry => entry.Id, entry => entry.Rule, StringComparer.Ordinal);

    /// <summary>Whether a rule is about the bases of a type, which the compiler then takes to have none.</summary>
    /// <param name="id">The compiler's id.</param>
    public static bool IsOfBases(string id) => TryFind(id, out var rule) && rule.Remedy == Bases;

    /// <summary>Finds a rule.</summary>
    /// <param name="id">The compiler's id.</param>
    /// <param name="rule">When it speaks about a plan, and what to do.</param>
    public static bool TryFind(string id, out (RuleScope Scope, string Remedy) rule) => known.TryGetValue(id, out rule);
}
