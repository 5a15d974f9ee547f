namespace PlanExec.Plans.Tests;

public class ValueFaultTests
{
    [Theory]
    [InlineData("version: {|PLAN0002:2|}", "'2' is not a version of the plan language that this PlanExec reads; write 1")]
    [InlineData("version: [|'1'|]", "'1' is not a version of the plan language that this PlanExec reads; write 1, without quotes")]
    [InlineData("version: [|1.0|]")]
    [InlineData("[|version|]:", "'version' has no value; it must be the number 1")]
    [InlineData("version: 1\nname: [|{a: b}|]", "'name' must be text; a text that begins with { needs quotes")]
    [InlineData("version: 1\nname: [|[a]|]", "'name' must be text; a text that begins with [ needs quotes")]
    [InlineData("version: 1\n[|name|]:\n  - a", "'name' must be text, not a list")]
    [InlineData("version: 1\n[|name|]: ''", "'name' has no value; it must be text")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: A, shared: [|yes|]}}", "'yes' can't be the value of 'shared'; write true")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: A, governed: [|off|]}}", "'off' can't be the value of 'governed'; write false")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: A, shared: [|'true'|]}}", "'true' can't be the value of 'shared'; write true without quotes")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: A, shared: [|maybe|]}}", "'maybe' can't be the value of 'shared'; write true or false")]
    [InlineData("version: 1\ndecisions: {D: {status: [|acepted|]}}", "'acepted' can't be the value of 'status'; did you mean 'accepted'?")]
    [InlineData("version: 1\nboundaries: {mode: [|strict|]}", "'strict' can't be the value of 'mode'; write closed or open")]
    [InlineData("version: 1\ndecisions: {D: {date: [|22.02.2026|]}}", "'22.02.2026' is not a date; write 'date' as year-month-day, such as 2026-02-22")]
    [InlineData("version: 1\ncomponents: [|x|]", "'components' must be a map with the name of each component as key")]
    [InlineData("version: 1\ncomponents: [|[{name: Orders, namespaces: X}]|]", "'components' must be a map with the name of each component as key, not a list; write 'Orders:' in place of '- …', and its keys below it, indented")]
    [InlineData("version: 1\npatterns: [|[{types: {name: X}}]|]", "'patterns' must be a map with the name of each pattern as key, not a list; write a name and ':' in place of '- …', and its keys below it, indented")]
    [InlineData("version: 1\ndecisions: {D: {options: [|[tokens, sessions]|]}}", "'options' must be a map with the name of each option as key, not a list; write 'tokens:' in place of '- …', and its keys below it, indented")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: A}, B: {namespaces: B}}\nitems: {I: {component: [|[A, B]|]}}", "'component' must be the name of a component, one and not a list; write the one that is meant")]
    [InlineData("version: 1\ncomponents: {A: [|x|]}\nitems: {I: {component: A}}", "'A' must be a map with keys such as 'namespaces'")]
    [InlineData("version: 1\nboundaries: {allow: [|{from: A}|]}", "'allow' must be a list; begin each entry with '- '")]
    [InlineData("version: 1\nboundaries: {allow: [[|x|]]}", "Each entry of 'allow' must be a map; write {from: …, to: …, because: …}")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: [|[]|]}}", "'namespaces' is empty; write a name, or remove the key")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: [|'A, B'|]}}", "'A, B' is one name with a comma in it; write a list, each name for itself between [ and ]")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: [A, [|b: c|]]}}", "Each entry of 'namespaces' must be a name; a name that holds ': ' needs quotes")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: [|A/B|]}}", "'A/B' is not a namespace; write names joined by dots, in which '*' stands for any characters")]
    [InlineData("version: 1\ncomponents: {C: {types: [View, [|'Repository<T>'|]]}}", "'Repository<T>' is not the name of a type; write it simply or with its namespace, in which '*' stands for any characters, without '<…>'")]
    [InlineData("version: 1\ncomponents: {C: {types: [|Order.|]}}")]
    [InlineData("version: 1\ncomponents: {C: {types: [|'* View'|]}}")]
    [InlineData("version: 1\ncomponents: {C: {namespaces: C, libraries: [Dapper, [|Dapper 2.1|]]}}", "'Dapper 2.1' is not the name of a package, an assembly or a namespace; write one without version, blank and '$', in which '*' stands for any characters")]
    [InlineData("version: 1\ncomponents: {C: {namespaces: C, libraries: [[|Dapper.dll|]]}}", "'Dapper.dll' is a file; write the name of the assembly, without '.dll'")]
    [InlineData("version: 1\ncomponents: {C: {namespaces: C, libraries: [|lib/Dapper|]}}")]
    [InlineData("version: 1\ncomponents: {A: {assemblies: [|A.dll|]}}", "'A.dll' is a file; write the name of the assembly, without '.dll'")]
    [InlineData("version: 1\nusings: [System, [|using X;|]]", "'using X;' is not a namespace; write names joined by dots, without 'using' and ';'")]
    [InlineData("version: 1\ncomponents: {[|'A*'|]: {namespaces: A}}", "'A*' can't be the name of a component; write a name without '*', comma, line break and control character")]
    [InlineData("version: 1\ncomponents: {[|\"A\\e\\LB\"|]: {namespaces: A}}", "'A B' can't be the name of a component; write a name without '*', comma, line break and control character")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: A}}\nitems: {I: {component: [|'*'|]}}", "'*' stands for several components; write the name of one")]
    [InlineData("version: 1\nname: {|PLAN0002:!!str|} x", "The tag '!!str' means nothing in a plan, where the key tells the kind of value; remove it")]
    [InlineData("version: 1\ncomponents:\n  A:\n    [|shared:true|]", "'A' must be a map with keys such as 'namespaces'; write a space behind the colon: 'shared: …'")]
    [InlineData("version: 1\nboundaries: {mode: [|[open]|]}", "'mode' must be one of closed, open, not a list; remove the brackets")]
    [InlineData("version: 1\nitems: {I: {component: [|[A]|]}}\ncomponents: {A: {namespaces: A}}", "'component' must be the name of a component, not a list; remove the brackets")]
    [InlineData("version: 1\nitems: {I: {code: [|[a]|]}}", "'code' must be C# declarations; write 'code: |', and the declarations in the lines below, indented")]
    [InlineData("version: 1\ncomponents: {A: {namespaces: A, [|uses|]: }}", "'uses' has no value; it must be a name or a list of names, or [] for none")]
    [InlineData("version: 1\n[|\u00A0name|]: x", "The key 'name' begins with U+00A0, which looks like a space and is none; write a space in its place")]
    [InlineData("version: 1\ncomponents:\n  A:\n    namespaces: A\n  [|\u3000shared|]: true", "The key 'shared' begins with U+3000, which looks like a space and is none; write a space in its place")]
    public void Wrong_value(string marked, params string[] messages) => PlanVerifier.Verify(marked, messages);

    [Theory]
    [InlineData("version: 1\nname: Issue [|#12 of the tracker|]")]
    [InlineData("version: 1\nname: Orders (see [|#orders)|]")]
    [InlineData("version: 1\nname: [|#12|]")]
    public void Comment_that_cuts_a_text(string marked) => PlanVerifier.Verify(marked);

    [Theory]
    [InlineData("version: 1\nname: Orders # a comment")]
    [InlineData("version: 1\nname: Orders #comment")]
    [InlineData("version: 1\nname: Orders    #1 of the modules")]
    [InlineData("version: 1\nname: 'Issue' #12")]
    [InlineData("version: 1\nname: C# in depth")]
    [InlineData("version: 1\nname: Orders (all) #see (there)")]
    [InlineData("version: 1 #12\ndecisions: {D: {status: accepted}} #12")]
    public void Comment_that_is_meant(string marked) => PlanVerifier.Verify(marked);

    [Theory]
    [InlineData("{|PLAN0001:|}", "The plan file says nothing; begin it with 'version: 1'")]
    [InlineData("\n  {|PLAN0001:# only a comment|}\n", "The plan file says nothing; begin it with 'version: 1'")]
    [InlineData("---\n...\n")]
    [InlineData("{|PLAN0002:- version: 1|}\n- b", "A plan file is a map of keys; begin it with 'version: 1'")]
    [InlineData("[|version:1|]", "A plan file is a map of keys; begin it with 'version: 1'; write a space behind the colon: 'version: …'")]
    public void File_without_a_map(string marked, params string[] messages)
    {
        if (messages.Length > 0)
        {
            PlanVerifier.Verify(marked, messages);
        }
        else
        {
            Assert.Single(PlanReader.Read(new PlanSource("plan.yaml", marked), PlanFileKind.Main).Faults);
        }
    }
}
