namespace PlanExec.Plans.Tests;

/// <summary>What can be wrong with the keys of the language, each said once, where it stands.</summary>
public class LanguageFaultTests
{
    internal const string Components = "version: 1\ncomponents: {A: {namespaces: A}, B: {namespaces: B}}\n";

    [Theory]
    [InlineData("decisions: {D: {criteria: {latency: [|0|]}}}", "'0' can't be the value of 'latency'; write a whole number from 1 to 100")]
    [InlineData("decisions: {D: {criteria: {latency: [|010|]}}}")]
    [InlineData("decisions: {D: {criteria: {a: 1}, options: {x: {scores: {a: [|6|]}}}}}", "'6' can't be the value of 'a'; write a whole number from 1 to 5")]
    [InlineData("decisions: {D: {criteria: [|high|]}}", "'criteria' must be a map of names, each with its weight")]
    [InlineData("decisions: {D: {options: {x: {pros: [[|a: b|]]}}}}", "Each entry of 'pros' must be a text; a text that holds ': ' needs quotes")]
    [InlineData("decisions: {D: {threats: [{[|mitigation|]: x}]}}", "An entry of 'threats' needs 'attack'")]
    [InlineData("decisions: {D: {threats: [[|x|]]}}", "Each entry of 'threats' must be a map; write {attack: …, mitigation: …}")]
    [InlineData("boundaries: {unassigned: [|eror|]}", "'eror' can't be the value of 'unassigned'; did you mean 'error'?")]
    [InlineData("boundaries: {acyclic: [|yes|]}")]
    [InlineData("boundaries: {layers: {[|decision|]: D}}\ndecisions: {D: {}}", "'layers' needs 'order'")]
    [InlineData("boundaries: {allow: [{from: A, to: B, because: x, severity: [|loud|]}]}")]
    [InlineData("boundaries: {forbid: [{from: A, to: B, because: x, [|deprecated|]: true}]}")]
    [InlineData("boundaries: {forbid: [{from: A, to: B, because: x, fromTypes: [|'/[/'|]}]}")]
    [InlineData("apis: [{[|in|]: A}]", "An entry of 'apis' needs 'ban'")]
    [InlineData("patterns: {[|p|]: {types: {name: x}}}", "Pattern 'p' needs 'must' or 'mustNot'")]
    [InlineData("patterns: {p: {[|types|]: {}, must: {be: sealed}}}")]
    [InlineData("patterns: {p: {types: [|Order|], must: {be: sealed}}}", "'types' must be a map such as {name: …}")]
    [InlineData("patterns: {p: {types: {kind: [|klass|]}, must: {be: sealed}}}", "'klass' can't be the value of 'kind'; did you mean 'class'?")]
    [InlineData("patterns: {p: {types: {kind: [|method|]}, must: {be: sealed}}}", "'method' is no kind of type, of which this selection speaks; select 'members' for it")]
    [InlineData("patterns: {p: {members: {[|is: Entity|]}, must: {be: private}}}", "'is' speaks about types, but this selection is one of members; write it under 'of': {is: …}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {[|returns: Task|]}}}", "'returns' speaks about members, but this selection is one of types; remove it")]
    [InlineData("patterns: {p: {members: {[|is: Entity|]}, must: {be: private}}}")]
    [InlineData("patterns: {p: {types: {name: x}, [|members: {name: x}|], must: {be: private}}}")]
    [InlineData("patterns: {p: {types: {name: x}, must: {max: {[|parameters: 3|]}}}}")]
    [InlineData("patterns: {p: {types: {name: x, not: {any: [{[|nmae|]: y}]}}, must: {be: sealed}}}", "Unknown key 'nmae' in 'any'; did you mean 'name'?")]
    [InlineData("severities: {[|PLAN3010|]: error}", "'PLAN3010' is not a diagnostic whose severity can be set; write an id such as PLAN3001")]
    [InlineData("severities: {PLAN3001: [|eror|]}", "'eror' can't be the value of 'PLAN3001'; did you mean 'error'?")]
    [InlineData("severities: {[|plan1002|]: error}", "'plan1002' is not a diagnostic whose severity can be set; did you mean 'PLAN1002'?")]
    [InlineData("items: {[|'I*'|]: {}}", "'I*' can't be the name of an item; write a name without '*', comma, line break and control character")]
    [InlineData("boundaries: {allow: [{from: A, toTypes: [|/Order|], to: B, because: x}]}", "'/Order' begins as a regular expression does, but has no '/' at its end; write one there")]
    [InlineData("boundaries: {allow: [{from: A, toTypes: [I*, [|'Repository<T>'|]], to: B, because: x}]}", "'Repository<T>' is not a name in C#; write one, in which '*' stands for any characters, without '<…>' and '(…)', or a regular expression between slashes")]
    [InlineData("patterns: {p: {types: {name: [|$module.Order|]}, must: {be: sealed}}}", "'$module.Order' has a '$', but the capture has no meaning in the names of code; write '*'")]
    [InlineData("patterns: {p: {members: {name: [|Total()|]}, must: {be: private}}}")]
    [InlineData("patterns: {p: {members: {name: [|'/x,y'|]}, must: {be: private}}}")]
    [InlineData("patterns: {p: {types: {in: [|a b|]}, must: {be: sealed}}}")]
    [InlineData("builder: {budget: [|lots|]}")]
    [InlineData("builder: {exclude: [[|/etc/*|]]}", "'/etc/*' is not relative; write the path from the plan file on")]
    [InlineData("builder: {exclude: [[|src\\a|]]}")]
    [InlineData("builder: {exclude: [[|src/a**/b|]]}")]
    [InlineData("items: {I: {tests: [[|a: b|]]}}")]
    [InlineData("captures: {module: [A], [|layer|]: [B]}", "'layer' is a second capture; a plan has one, such as '$module'")]
    [InlineData("captures: {[|any|]: [A]}")]
    [InlineData("captures: {module: [[|A.B|]]}")]
    public void Wrong_value(string marked, params string[] messages) => PlanVerifier.Verify(Components + marked, messages);

    [Theory]
    [InlineData("decisions: {D: {options: {jwt: {}, sessions: {}}, chosen: {|PLAN0003:jwd|}}}", "'jwd' is not an option of decision 'D'; did you mean 'jwt'?")]
    [InlineData("decisions: {D: {criteria: {latency: 3}, options: {x: {scores: {{|PLAN0003:latncy|}: 3}}}}}", "'latncy' is not a criterion of decision 'D'; did you mean 'latency'?")]
    [InlineData("decisions: {D: {threats: [{attack: x, items: {|PLAN0003:I|}}]}}")]
    [InlineData("decisions: {D: {supersedes: {|PLAN0003:E|}}}")]
    [InlineData("items: {I: {needs: [{|PLAN0003:J|}]}}", "'J' is not an item of the plan; define it, or write another name")]
    [InlineData("apis: [{ban: System.Console, in: {|PLAN0003:C|}, decision: {|PLAN0003:D|}}]")]
    [InlineData("patterns: {p: {types: {in: {|PLAN0003:$any.X|}}, must: {be: sealed}}}")]
    [InlineData("boundaries: {layers: {order: [A, {|PLAN0003:C|}]}}")]
    public void Undefined(string marked, params string[] messages) => PlanVerifier.Verify(Components + marked, messages);

    [Theory]
    [InlineData("version: 1\ncomponents: {Orders.Domain: {namespaces: X}}\npatterns: {p: {types: {in: {|PLAN0003:Order.Domain|}}, must: {be: sealed}}}")]
    [InlineData("version: 1\ncomponents: {Orders.Domain: {namespaces: X}}\npatterns: {p: {types: {in: Shop.Legacy}, must: {be: sealed}}}")]
    public void Place_is_a_component_or_a_namespace(string marked) => PlanVerifier.Verify(marked);
}
