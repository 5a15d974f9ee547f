namespace PlanExec.Plans.Tests;

/// <summary>Rules and bans that say once more what an earlier one says.</summary>
public class RepeatedRuleTests
{
    private const string Two = "components: {A: {namespaces: A}, B: {namespaces: B}}\n";

    [Theory]
    [InlineData("boundaries: {allow: [{from: A, to: B, because: x}, {|PLAN0004:{from: A, to: B, because: y}|}]}", "This 'allow' says the same as the one in line 3; remove one of the two")]
    [InlineData("boundaries: {forbid: [{from: [A, B], to: '*', except: B, because: x}, {|PLAN0004:{from: [B, A], to: '*', except: [B], because: x}|}]}", "This 'forbid' says the same as the one in line 3; remove one of the two")]
    [InlineData("boundaries: {forbid: [{from: A, to: B, toTypes: [X, Y], because: x}, {|PLAN0004:{from: A, to: B, toTypes: [Y, X], because: x}|}]}")]
    [InlineData("boundaries: {forbid: [{from: A, to: B, toTypes: {name: X}, because: x}, {|PLAN0004:{from: A, to: B, toTypes: { name:  X }, because: x}|}]}")]
    [InlineData("boundaries: {allow: [{from: A, to: B, because: x}, {|PLAN0004:{from: A, to: B, deprecated: true, because: x}|}]}")]
    [InlineData("apis: [{ban: System.Console, in: A}, {ban: [System.Random, {|PLAN0004:System.Console|}], in: [A]}]", "'System.Console' is banned in the same code already in line 3; remove one of the two")]
    [InlineData("apis: [{ban: 'System.Console.Write(int, int)'}, {ban: {|PLAN0004:'System.Console.Write(int,int)'|}, severity: error}]")]
    public void Says_nothing_new(string marked, params string[] messages) => PlanVerifier.Verify("version: 1\n" + Two + marked, messages);

    [Theory]
    [InlineData("boundaries: {allow: [{from: A, to: B, because: x}, {from: B, to: A, because: x}]}")]
    [InlineData("boundaries: {forbid: [{from: A, to: B, fromTypes: X, because: x}, {from: A, to: B, toTypes: X, because: x}, {from: A, to: B, because: x}]}")]
    [InlineData("boundaries: {allow: [{from: A, to: B, because: x}, {from: A, to: B, decision: D}, {from: A, to: B, decision: E}]}\ndecisions: {D: {status: proposed}, E: {}}")]
    [InlineData("apis: [{ban: System.Console, in: A}, {ban: System.Console, in: B}, {ban: System.Console}, {ban: System.Console, except: A}]")]
    public void Says_something_else(string marked) => PlanVerifier.Verify("version: 1\n" + Two + marked);
}
