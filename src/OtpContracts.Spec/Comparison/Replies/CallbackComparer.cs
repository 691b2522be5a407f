using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Comparison.Signing;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Spec.Comparison.Replies;

/// <summary>Compares the requests that the vendor sends.</summary>
internal static class CallbackComparer
{
    public static void CompareAll(ComparisonContext context)
    {
        var pairing = Pairing<Callback>.By(context.Before.Callbacks, context.After.Callbacks, callback => callback.Name, callback => callback.CodeName, callback => callback.Page, callback => string.Join(" ", callback.Fields.Select(field => field.Name)));
        foreach (var (before, after) in pairing.Pairs)
        {
            Compare(context, before, after);
        }

        foreach (var callback in pairing.Removed)
        {
            context.Log.Add(Site(callback.Name).In(callback.Span, context.After.Span), ChangeRules.CallbackRemoved, callback.Name, null);
        }

        foreach (var callback in pairing.Added)
        {
            context.Log.Add(Site(callback.Name).In(context.Before.Span, callback.Span), ChangeRules.CallbackAdded, null, callback.Name);
        }
    }

    private static Site Site(string callback) => new($"callbacks.{callback}", Directions.Reply, () => [callback]);

    private static void Compare(ComparisonContext context, Callback before, Callback after)
    {
        var site = (Site(before.Name) with { Affects = () => [after.Name] }).In(before.Span, after.Span);
        TypeDefinitionComparer.Rename(context, site, ChangeRules.CallbackRenamed, (before.Name, before.CodeName), (after.Name, after.CodeName));
        context.Log.Text(site.At("format"), ChangeRules.CallbackFormatChanged, ContractWord.Of(before.BodyFormat), ContractWord.Of(after.BodyFormat));
        context.Fields.CompareMembers(site.At("query"), before.QueryParameters, after.QueryParameters);
        context.Fields.CompareMembers(site.At("header"), before.HeaderParameters, after.HeaderParameters);
        context.Fields.CompareMembers(site.At("body"), before.Body, after.Body);
        VerificationComparer.Compare(context, site.At("verify"), ChangeRules.CallbackSignatureChanged, before.Verification, after.Verification);
        context.Text(site.At("title"), before.Title, after.Title);
        context.Text(site.At("summary"), before.Summary, after.Summary);
        context.Log.Text(site.At("page"), ChangeRules.PageChanged, before.Page, after.Page);
    }
}
