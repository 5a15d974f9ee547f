using System.Globalization;
using System.Text;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>Plans as large as a file may be that are made to cost: each repeats one thing that a plan may say until the file is full.</summary>
internal static class HostilePlans
{
    private const int Length = 2_000_000;

    private const string Shop = "components: {Shop: {namespaces: [Shop], assemblies: [Shop]}}\n";

    /// <summary>The plans by the name of what they repeat.</summary>
    public static IEnumerable<(string Name, string Text)> All() =>
    [
        ("components", Repeat("components:\n", i => $"  C{i}: {{namespaces: [Shop.C{i}], uses: [C{i / 2}]}}\n")),
        ("namespaces of one component", Repeat("components:\n  Shop:\n    namespaces:\n", i => $"    - Shop.C{i}\n")),
        ("components by files", Repeat("components:\n", i => $"  C{i}: {{files: ['src/**/c{i}*/**/*.cs']}}\n")),
        ("components by types", Repeat("components:\n", i => $"  C{i}: {{types: ['*C{i}*View']}}\n")),
        ("uses with stars", Repeat("components:\n", i => $"  C{i}: {{namespaces: Shop.C{i}, uses: ['*']}}\n")),
        ("different patterns", Repeat("components:\n", i => $"  C{i}: {{namespaces: Shop.C{i}, uses: ['C*{i}']}}\n")),
        ("templates", Repeat("components:\n", i => $"  $m.C{i}: {{namespaces: Shop.$m.C{i}, uses: [$other.C{i / 2}]}}\n")),
        ("rules", Repeat("components: {A: {namespaces: A}, B: {namespaces: B}}\nboundaries:\n  forbid:\n", i => $"    - {{from: A, to: B, toTypes: X{i}, because: x}}\n")),
        ("rules with selections", Repeat(Shop + "boundaries:\n  forbid:\n", i => $"    - {{from: Shop, fromTypes: {{name: 'X{i}*', not: {{kind: class}}}}, to: '*', because: x}}\n")),
        ("apis", Repeat(Shop + "apis:\n", i => $"  - {{ban: System.DateTime.Nwo{i}, in: Shop}}\n")),
        ("documentation ids", Repeat(Shop + "apis:\n", i => $"  - {{ban: 'M:System.Console.WriteLine(System.S{i})'}}\n")),
        ("patterns", Repeat(Shop + "patterns:\n", i => $"  p{i}: {{types: {{in: Shop, name: 'C{i}'}}, must: {{be: sealed, is: I{i}}}}}\n")),
        ("patterns with members", Repeat(Shop + "patterns:\n", i => $"  p{i}: {{types: {{name: X}}, must: {{have: 'int M{i} {{ get; }}', with: 'A({i})'}}}}\n")),
        ("members of one pattern", Repeat(Shop + "patterns:\n  p:\n    types: {name: X}\n    must:\n      have: |\n", i => $"        int M{i} {{ get; }}\n")),
        ("selections in one", Repeat(Shop + "patterns:\n  p:\n    types:\n      any:\n", i => $"        - {{name: A{i}, kind: class}}\n", "    must: {be: sealed}\n")),
        ("items without code", Repeat("items:\n", i => $"  I{i}: {{title: Item {i}, needs: [{(i == 0 ? "" : $"I{i - 1}")}]}}\n")),
        ("missing items", Repeat(Shop + "items:\n", i => $"  I{i}: {{component: Shop, code: 'namespace Shop.N{i % 100}; public class T{i} {{ int M(int a); }}'}}\n")),
        ("missing items of named types", Repeat(Shop + "items:\n", i => $"  I{i}: {{component: Shop, code: 'public class T{i} {{ T{i / 2} M(T{i / 3} a); }}'}}\n")),
        ("faulty items", Repeat(Shop + "items:\n", i => $"  I{i}: {{component: Shop, code: 'class T{i} {{ int M() }}'}}\n")),
        ("items of unknown types", Repeat(Shop + "items:\n", i => $"  I{i}: {{component: Shop, code: 'class T{i} {{ Unknown{i} M(); }}'}}\n")),
        ("contradicting items", Repeat(Shop + "items:\n", i => $"  I{i}: {{component: Shop, code: class T;}}\n")),
        ("partial items of one type", Repeat(Shop + "items:\n", i => $"  I{i}: {{component: Shop, code: 'partial class T {{ int M{i}; }}'}}\n")),
        ("partial items of a class there", Repeat(Shop + "items:\n", i => $"  I{i}: {{component: Shop, code: 'namespace Shop; partial class Order {{ int M{i}; }}'}}\n")),
        ("types of one item", Repeat(Shop + "items:\n  I:\n    component: Shop\n    code: |\n", i => $"      class T{i};\n")),
        ("members of one item", Repeat(Shop + "items:\n  I:\n    component: Shop\n    code: |\n      class T {\n", i => $"      int M{i};\n", "      }\n")),
        ("members of a class there", Repeat(Shop + "items:\n  I:\n    component: Shop\n    code: |\n      namespace Shop;\n      class Order {\n", i => $"      int M{i};\n", "      }\n")),
        ("overloads of a class there", Repeat(Shop + "items:\n  I:\n    component: Shop\n    code: |\n      namespace Shop;\n      class Order {\n", i => $"      void M(int[{new string(',', i % 200)}] a, long[{new string(',', i / 200)}] b);\n", "      }\n")),
        ("nested types", Repeat(Shop + "items:\n  I:\n    component: Shop\n    code: |\n      namespace Shop;\n      class Order {\n", i => $"      class N{i} {{ int M; }}\n", "      }\n")),
        ("parameters", Repeat(Shop + "items:\n  I:\n    component: Shop\n    code: |\n      namespace Shop;\n      class Order { void M(\n", i => $"      int a{i},\n", "      int z); }\n")),
        ("bases", Repeat(Shop + "items:\n  I:\n    component: Shop\n    code: |\n      namespace Shop;\n      class Order :\n", i => $"      I{i},\n", "      IZ { }\n")),
        ("values of an enum", Repeat(Shop + "items:\n  I:\n    component: Shop\n    code: |\n      namespace Shop;\n      enum Kind {\n", i => $"      V{i} = V{(i == 0 ? 1 : i - 1)} + 1,\n", "      Z }\n")),
        ("usings and items", Repeat("usings:\n", i => $"- System.N{i}\n", length: Length / 2) + Repeat(Shop + "items:\n", i => $"  I{i}: {{component: Shop, code: 'class T{i} {{ int M(); }}'}}\n", length: Length / 2)["version: 1\n".Length..]),
        ("tests of items", Repeat(Shop + "items:\n", i => $"  I{i}: {{component: Shop, tests: [Shop.Tests.T{i}Tests], code: class T{i};}}\n")),
        ("decisions", Repeat("decisions:\n", i => $"  D{i}: {{status: accepted, criteria: {{a: 1, b: 2}}, options: {{x: {{scores: {{a: 1}}}}}}, supersedes: D{i / 2}}}\n")),
        ("options of one decision", Repeat("decisions:\n  D:\n    status: accepted\n    criteria: {a: 1}\n    options:\n", i => $"      o{i}: {{scores: {{a: {(i % 5) + 1}}}}}\n")),
        ("criteria of one decision", Repeat("decisions:\n  D:\n    status: accepted\n    options: {x: {}, y: {scores: {c1: 1}}}\n    criteria:\n", i => $"      c{i}: 1\n")),
        ("unknown keys", Repeat("", i => $"key{i}: 1\n")),
        ("undefined names", Repeat("components:\n  A:\n    namespaces: A\n    uses:\n", i => $"    - Missing{i}\n")),
        ("one name again and again", Repeat("usings:\n", _ => "- System\n")),
        ("diagram", Repeat(Shop + "boundaries:\n  diagram: |\n    flowchart LR\n", i => $"      N{i}[Shop] --> Shop\n")),
        ("secrets", Repeat("decisions:\n", i => $"  D{i}: {{because: 'Server=x;Password=p{i}'}}\n")),
        ("a long text", Repeat("summary: ", _ => "a b. ")),
        ("a long name", Repeat(Shop + "apis:\n  - {ban: 'M:", _ => "aaaaaaaaaa", "'}\n")),
    ];

    private static string Repeat(string head, Func<int, string> line, string tail = "", int length = Length)
    {
        var text = new StringBuilder("version: 1\n").Append(head);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line(i)}");
        }

        return text.Append(tail).ToString();
    }
}
