//! Pages and headers of clouds, content networks and hosting platforms.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Amazon `CloudFront`.
pub static CLOUDFRONT: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("CloudFront"),
    source: "AWS docs, troubleshooting error responses from CloudFront",
    phrases: CLOUDFRONT_ROWS,
};

/// Amazon's load balancers, API Gateway and WAF.
pub static AWS: PhraseTable =
    PhraseTable { parser: ID, program: Some("AWS"), source: "AWS docs", phrases: AWS_ROWS };

/// Google's load balancers and App Engine.
pub static GOOGLE: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Google Cloud"),
    source: "Google Cloud docs",
    phrases: GOOGLE_ROWS,
};

/// Azure Front Door, Application Gateway and App Service.
pub static AZURE: PhraseTable =
    PhraseTable { parser: ID, program: Some("Azure"), source: "Azure docs", phrases: AZURE_ROWS };

/// Fastly.
pub static FASTLY: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Fastly"),
    source: "Fastly docs, common 503 errors",
    phrases: FASTLY_ROWS,
};

/// Akamai's reference classes.
pub static AKAMAI: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Akamai"),
    source: "Akamai docs and public notes on reference numbers",
    phrases: AKAMAI_ROWS,
};

/// Heroku.
pub static HEROKU: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Heroku"),
    source: "Heroku docs, error pages",
    phrases: HEROKU_ROWS,
};

/// Vercel.
pub static VERCEL: PhraseTable =
    PhraseTable { parser: ID, program: Some("Vercel"), source: "Vercel docs, errors", phrases: VERCEL_ROWS };

/// Netlify.
pub static NETLIFY: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Netlify"),
    source: "Netlify support guides",
    phrases: NETLIFY_ROWS,
};

/// Fly.
pub static FLY: PhraseTable =
    PhraseTable { parser: ID, program: Some("Fly"), source: "Fly docs", phrases: FLY_ROWS };

/// Render.
pub static RENDER: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Render"),
    source: "Render docs, troubleshooting",
    phrases: RENDER_ROWS,
};

/// Railway.
pub static RAILWAY: PhraseTable = PhraseTable {
    parser: ID,
    program: Some("Railway"),
    source: "Railway docs, errors",
    phrases: RAILWAY_ROWS,
};

/// Tunnels from a developer's machine, and smaller platforms.
pub static TUNNELS: PhraseTable =
    PhraseTable { parser: ID, program: None, source: "the services' own pages", phrases: TUNNEL_ROWS };

const ID: &str = "error_page";

#[rustfmt::skip]
const CLOUDFRONT_ROWS: Rows = rows![
    phrase("but either the attempt failed or the origin closed the connection", "cloudfront.origin-closed", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The origin refused or closed CloudFront's connection"),
    phrase("CloudFront wasn't able to connect to the origin", "cloudfront.cannot-connect", TlsFailed, Gateway, ToTarget, Fair, "CloudFront could not set up the connection to the origin, most often TLS"),
    phrase("CloudFront wasn't able to resolve the origin domain name", "cloudfront.origin-dns", NameNotFound, Gateway, ToTarget, Proof, "CloudFront could not resolve the origin's name"),
    phrase("CloudFront attempted to establish a connection with the origin", "cloudfront.origin-connection", ConnectFailed, Gateway, ToTarget, Fair, "CloudFront could not connect to the origin"),
    phrase("We can't connect to the server for this app or website at this time", "cloudfront.page", HopNamed, Gateway, Unknown, Hint, "CloudFront wrote this page"),
    phrase("The request could not be satisfied", "cloudfront.not-satisfied", HopNamed, Gateway, Unknown, Weak, "CloudFront wrote this page"),
    phrase("The Amazon CloudFront distribution is configured to block access from your country", "cloudfront.geo-blocked", BlockedByTarget, Gateway, ToTarget, Proof, "The site's settings at CloudFront block this country"),
    phrase("The Lambda function associated with the CloudFront distribution is invalid", "cloudfront.lambda-invalid", GatewayMisconfigured, Gateway, Unknown, Strong, "A function at CloudFront's edge is broken"),
    phrase("The Lambda function returned *error", "cloudfront.lambda-error", GatewayMisconfigured, Gateway, Unknown, Fair, "A function at CloudFront's edge failed"),
    phrase("The Lambda function was throttled", "cloudfront.lambda-throttled", PoolLimitReached, Gateway, ToTarget, Strong, "A function at CloudFront's edge is throttled"),
    phrase("The Lambda function exceeded the maximum execution time", "cloudfront.lambda-timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "A function at CloudFront's edge took too long"),
    phrase("Request blocked.*We can't connect to the server", "cloudfront.blocked-line", BlockedByTarget, Gateway, ToTarget, Strong, "The site's rules at CloudFront block this request"),
    phrase("^Request blocked.", "cloudfront.blocked", BlockedByTarget, Gateway, ToTarget, Strong, "The site's rules at CloudFront block this request"),
    phrase("CloudFront has not received a response from the origin in time", "cloudfront.origin-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The origin did not answer CloudFront in time"),
    phrase("Generated by cloudfront (CloudFront)", "cloudfront.generated-by", HopNamed, Gateway, Unknown, Fair, "CloudFront wrote this page"),
    phrase("(?i)x-cache: error from cloudfront", "cloudfront.header-error", HopNamed, Gateway, Unknown, Fair, "CloudFront wrote this error, or passed the origin's on"),
    phrase("(?i)x-cache: lambdaexecutionerror from cloudfront", "cloudfront.header-lambda", GatewayMisconfigured, Gateway, Unknown, Strong, "A function at CloudFront's edge failed"),
    phrase("(?i)x-amz-cf-id: ", "cloudfront.header-id", HopNamed, Gateway, Unknown, Weak, "CloudFront passed this answer on"),
    phrase("(?i)x-amz-cf-pop: ", "cloudfront.header-pop", HopNamed, Gateway, Unknown, Weak, "CloudFront passed this answer on"),
];

#[rustfmt::skip]
const AWS_ROWS: Rows = rows![
    phrase("(?i)server: awselb/2.0", "alb.header-server", HopNamed, Gateway, Unknown, Fair, "The Application Load Balancer wrote this answer itself"),
    phrase("\"message\":*\"Endpoint request timed out\"", "apigateway.timed-out", AnswerTimedOut, Gateway, ToTarget, Proof, "The integration did not answer API Gateway in time"),
    phrase("\"message\":*\"Service Unavailable\"", "apigateway.unavailable", ServiceUnavailable, Gateway, ToTarget, Weak, "API Gateway could not reach its integration, or it was throttled"),
    phrase("\"message\":*\"Internal server error\"", "apigateway.internal", UpstreamAnsweredError, Gateway, ToTarget, Weak, "The integration behind the API gateway failed or answered wrongly"),
    phrase("\"message\":*\"Network error communicating with endpoint\"", "apigateway.network-error", ConnectFailed, Gateway, ToTarget, Proof, "API Gateway could not reach the endpoint"),
    phrase("\"message\":*\"Limit Exceeded\"", "apigateway.limit-exceeded", AccountLimited, Gateway, Unknown, Fair, "API Gateway's quota is used up"),
    phrase("\"message\":*\"Missing Authentication Token\"", "apigateway.no-route", GatewayMisconfigured, Gateway, Unknown, Fair, "API Gateway has no such route"),
    phrase("(?i)x-amzn-waf-action: captcha", "aws-waf.captcha", BlockedByTarget, Gateway, ToTarget, Proof, "The site's AWS WAF wants a captcha solved"),
    phrase("(?i)x-amzn-waf-action: challenge", "aws-waf.challenge", BlockedByTarget, Gateway, ToTarget, Proof, "The site's AWS WAF wants a challenge solved"),
    phrase("(?i)x-amzn-errortype: internalservererror", "apigateway.header-internal", UpstreamAnsweredError, Gateway, ToTarget, Fair, "The integration behind API Gateway failed"),
    phrase("(?i)x-amz-apigw-id: ", "apigateway.header", HopNamed, Gateway, Unknown, Weak, "API Gateway passed this answer on"),
];

#[rustfmt::skip]
const GOOGLE_ROWS: Rows = rows![
    phrase("The server encountered a temporary error and could not complete your request", "gcp.page-502", MemberMarkedDown, Gateway, ToTarget, Fair, "Google's load balancer got no answer from a healthy backend"),
    phrase("The server encountered an error and could not complete your request", "gcp.page-500", UpstreamAnsweredError, Gateway, ToTarget, Weak, "The application at Google failed"),
    phrase("^no healthy upstream.$", "gcp.no-healthy", NoHealthyMember, Gateway, ToTarget, Strong, "The load balancer has no healthy backend"),
    phrase("The request was aborted because there was no available instance", "cloudrun.no-instance", PoolLimitReached, Gateway, ToTarget, Proof, "Cloud Run had no free instance in time"),
    phrase("The request failed because either the HTTP response was malformed or connection to the instance had an error", "cloudrun.malformed", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The instance closed the connection or answered wrongly"),
    phrase("The request has been terminated because it has reached the maximum request timeout", "cloudrun.timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The instance did not answer within Cloud Run's limit"),
    phrase("^Rate exceeded.$", "cloudrun.rate-exceeded", PoolLimitReached, Gateway, ToTarget, Fair, "Google's gateway limits the requests to this service"),
    phrase("Our systems have detected unusual traffic from your computer network", "google.unusual-traffic", BlockedByTarget, Gateway, ToTarget, Proof, "Google counts this address as automated and wants a captcha"),
];

#[rustfmt::skip]
const AZURE_ROWS: Rows = rows![
    phrase("(?i)x-azure-ref: ", "azure.header-ref", HopNamed, Gateway, Unknown, Weak, "Azure Front Door passed this answer on"),
    phrase("Our services aren't available right now", "azure.front-door-page", HopNamed, Gateway, Unknown, Weak, "Azure Front Door wrote this page"),
    phrase("(?i)x-azure-externalerror: 0x80072ee2", "azure.external-timeout", TimedOut, Gateway, ToTarget, Strong, "The origin did not answer Front Door in time"),
    phrase("(?i)x-azure-externalerror: 0x80072efd", "azure.external-connect", ConnectFailed, Gateway, ToTarget, Strong, "Front Door could not connect to the origin"),
    phrase("(?i)x-azure-externalerror: 0x80072ee7", "azure.external-dns", NameNotFound, Gateway, ToTarget, Strong, "Front Door could not resolve the origin's name"),
    phrase("(?i)x-azure-externalerror: 0x80072f8f", "azure.external-tls", TlsFailed, Gateway, ToTarget, Strong, "TLS between Front Door and the origin failed"),
    phrase("(?i)x-azure-externalerror: 0x80072efe", "azure.external-closed", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The origin ended the connection with Front Door"),
    phrase("(?i)x-azure-externalerror: 0x", "azure.external-error", ConnectFailed, Gateway, ToTarget, Weak, "Front Door failed towards the origin"),
    phrase("The specified CGI application encountered an error and the server terminated the process", "azure.cgi-terminated", WorkerDied, Gateway, ToTarget, Strong, "The application behind App Service died"),
    phrase("The web app you have attempted to reach is currently stopped", "azure.app-stopped", UpstreamRestarting, Gateway, ToTarget, Proof, "The app behind App Service is stopped"),
    phrase("Error 403 - This web app is stopped", "azure.app-stopped-403", UpstreamRestarting, Gateway, ToTarget, Proof, "The app behind App Service is stopped"),
    phrase("Microsoft-Azure-Application-Gateway/v", "azure.application-gateway", HopNamed, Gateway, Unknown, Weak, "Azure Application Gateway wrote this page"),
];

#[rustfmt::skip]
const FASTLY_ROWS: Rows = rows![
    phrase("~503 All backends failed or unhealthy", "fastly.all-backends", MemberMarkedDown, Gateway, ToTarget, Proof, "Fastly counts every origin as unhealthy"),
    phrase("~503 Backend is unhealthy", "fastly.backend-unhealthy", MemberMarkedDown, Gateway, ToTarget, Proof, "Fastly counts the origin as unhealthy"),
    phrase("~503 backend read error", "fastly.backend-read", AnswerTimedOut, Gateway, ToTarget, Fair, "Fastly could not read the origin's answer"),
    phrase("~503 backend write error", "fastly.backend-write", SendFailed, Gateway, ToTarget, Strong, "Fastly could not send the request to the origin"),
    phrase("~503 first byte timeout", "fastly.first-byte", AnswerTimedOut, Gateway, ToTarget, Proof, "The origin's answer did not begin in time"),
    phrase("~503 between bytes timeout", "fastly.between-bytes", BodyTimedOut, Gateway, ToTarget, Proof, "The origin's answer stalled"),
    phrase("~503 connection timeout", "fastly.connection-timeout", ConnectTimedOut, Gateway, ToTarget, Strong, "The origin did not take Fastly's connection in time"),
    phrase("~503 Connection timed out", "fastly.connection-timed-out", ConnectTimedOut, Gateway, ToTarget, Fair, "The origin did not take Fastly's connection in time"),
    phrase("~503 connection refused", "fastly.connection-refused", ConnectRefused, Gateway, ToTarget, Strong, "The origin refused Fastly's connection"),
    phrase("~503 Backend.max_conn reached", "fastly.max-conn", PoolLimitReached, Gateway, ToTarget, Proof, "Fastly's limit of connections to the origin is reached"),
    phrase("~503 certificate has expired", "fastly.certificate-expired", TlsCertificateBad, Gateway, ToTarget, Proof, "The origin's certificate has expired"),
    phrase("~503 hostname doesn't match against certificate", "fastly.certificate-name", TlsCertificateBad, Gateway, ToTarget, Proof, "The origin's certificate is for another name"),
    phrase("~503 unable to get local issuer certificate", "fastly.certificate-issuer", TlsCertificateBad, Gateway, ToTarget, Proof, "Fastly does not trust the origin's certificate"),
    phrase("~503 SSL handshake error", "fastly.tls-handshake", TlsFailed, Gateway, ToTarget, Proof, "The TLS handshake between Fastly and the origin failed"),
    phrase("~503 Loop detected", "fastly.loop", GatewayMisconfigured, Gateway, Unknown, Strong, "Requests run in a loop"),
    phrase("~503 Illegal header", "fastly.illegal-header", AnswerNotHttp, Gateway, ToTarget, Strong, "The origin's answer has a header that Fastly refuses"),
    phrase("Fastly error: unknown domain", "fastly.unknown-domain", GatewayMisconfigured, Gateway, Unknown, Proof, "Fastly has no service for this name"),
    phrase("(?i)x-served-by: cache-", "fastly.header", HopNamed, Gateway, Unknown, Weak, "Fastly passed this answer on"),
    phrase("(?i)fastly-debug-digest: ", "fastly.header-debug", HopNamed, Gateway, Unknown, Weak, "Fastly passed this answer on"),
];

#[rustfmt::skip]
const AKAMAI_ROWS: Rows = rows![
    phrase(r"Reference \#1.*.1#.", "akamai.reference-1", AnswerTimedOut, Gateway, ToTarget, Strong, "The origin did not answer Akamai in time"),
    phrase(r"Reference&\#32;&\#35;1&\#46;*&\#46;1#&\#46;", "akamai.reference-1-html", AnswerTimedOut, Gateway, ToTarget, Strong, "The origin did not answer Akamai in time"),
    phrase(r"errors.edgesuite.net/1.*.1#.", "akamai.reference-1-link", AnswerTimedOut, Gateway, ToTarget, Strong, "The origin did not answer Akamai in time"),
    phrase(r"errors&\#46;edgesuite&\#46;net&\#47;1&\#46;", "akamai.reference-1-link-html", AnswerTimedOut, Gateway, ToTarget, Strong, "The origin did not answer Akamai in time"),
    phrase(r"Reference \#3.*.1#.", "akamai.reference-3", AnswerNotHttp, Gateway, ToTarget, Strong, "The origin's answer to Akamai is not valid"),
    phrase(r"Reference&\#32;&\#35;3&\#46;*&\#46;1#&\#46;", "akamai.reference-3-html", AnswerNotHttp, Gateway, ToTarget, Strong, "The origin's answer to Akamai is not valid"),
    phrase(r"errors.edgesuite.net/3.*.1#.", "akamai.reference-3-link", AnswerNotHttp, Gateway, ToTarget, Strong, "The origin's answer to Akamai is not valid"),
    phrase(r"errors&\#46;edgesuite&\#46;net&\#47;3&\#46;", "akamai.reference-3-link-html", AnswerNotHttp, Gateway, ToTarget, Strong, "The origin's answer to Akamai is not valid"),
    phrase(r"Reference \#4.*.1#.", "akamai.reference-4", ResetBeforeAnswer, Gateway, ToTarget, Strong, "The origin reset Akamai's connection"),
    phrase(r"Reference&\#32;&\#35;4&\#46;*&\#46;1#&\#46;", "akamai.reference-4-html", ResetBeforeAnswer, Gateway, ToTarget, Strong, "The origin reset Akamai's connection"),
    phrase(r"errors.edgesuite.net/4.*.1#.", "akamai.reference-4-link", ResetBeforeAnswer, Gateway, ToTarget, Strong, "The origin reset Akamai's connection"),
    phrase(r"errors&\#46;edgesuite&\#46;net&\#47;4&\#46;", "akamai.reference-4-link-html", ResetBeforeAnswer, Gateway, ToTarget, Strong, "The origin reset Akamai's connection"),
    phrase(r"Reference \#6.*.1#.", "akamai.reference-6", ConnectRefused, Gateway, ToTarget, Strong, "The origin refused Akamai's connection"),
    phrase(r"Reference&\#32;&\#35;6&\#46;*&\#46;1#&\#46;", "akamai.reference-6-html", ConnectRefused, Gateway, ToTarget, Strong, "The origin refused Akamai's connection"),
    phrase(r"errors.edgesuite.net/6.*.1#.", "akamai.reference-6-link", ConnectRefused, Gateway, ToTarget, Strong, "The origin refused Akamai's connection"),
    phrase(r"errors&\#46;edgesuite&\#46;net&\#47;6&\#46;", "akamai.reference-6-link-html", ConnectRefused, Gateway, ToTarget, Strong, "The origin refused Akamai's connection"),
    phrase(r"Reference \#9.*.1#.", "akamai.reference-9", GatewayMisconfigured, Gateway, Unknown, Strong, "The site's settings at Akamai are wrong"),
    phrase(r"Reference&\#32;&\#35;9&\#46;*&\#46;1#&\#46;", "akamai.reference-9-html", GatewayMisconfigured, Gateway, Unknown, Strong, "The site's settings at Akamai are wrong"),
    phrase(r"errors.edgesuite.net/9.*.1#.", "akamai.reference-9-link", GatewayMisconfigured, Gateway, Unknown, Strong, "The site's settings at Akamai are wrong"),
    phrase(r"errors&\#46;edgesuite&\#46;net&\#47;9&\#46;", "akamai.reference-9-link-html", GatewayMisconfigured, Gateway, Unknown, Strong, "The site's settings at Akamai are wrong"),
    phrase(r"Reference \#11.*.1#.", "akamai.reference-11", NameNotFound, Gateway, ToTarget, Strong, "Akamai could not resolve the origin's name"),
    phrase(r"Reference&\#32;&\#35;11&\#46;*&\#46;1#&\#46;", "akamai.reference-11-html", NameNotFound, Gateway, ToTarget, Strong, "Akamai could not resolve the origin's name"),
    phrase(r"errors.edgesuite.net/11.*.1#.", "akamai.reference-11-link", NameNotFound, Gateway, ToTarget, Strong, "Akamai could not resolve the origin's name"),
    phrase(r"errors&\#46;edgesuite&\#46;net&\#47;11&\#46;", "akamai.reference-11-link-html", NameNotFound, Gateway, ToTarget, Strong, "Akamai could not resolve the origin's name"),
    phrase(r"Reference \#15.*.1#.", "akamai.reference-15", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The origin closed Akamai's connection"),
    phrase(r"Reference&\#32;&\#35;15&\#46;*&\#46;1#&\#46;", "akamai.reference-15-html", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The origin closed Akamai's connection"),
    phrase(r"errors.edgesuite.net/15.*.1#.", "akamai.reference-15-link", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The origin closed Akamai's connection"),
    phrase(r"errors&\#46;edgesuite&\#46;net&\#47;15&\#46;", "akamai.reference-15-link-html", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The origin closed Akamai's connection"),
    phrase(r"Reference \#18.*.1#.", "akamai.reference-18", BlockedByTarget, Gateway, ToTarget, Strong, "The site's rules at Akamai deny this request"),
    phrase(r"Reference&\#32;&\#35;18&\#46;*&\#46;1#&\#46;", "akamai.reference-18-html", BlockedByTarget, Gateway, ToTarget, Strong, "The site's rules at Akamai deny this request"),
    phrase(r"errors.edgesuite.net/18.*.1#.", "akamai.reference-18-link", BlockedByTarget, Gateway, ToTarget, Strong, "The site's rules at Akamai deny this request"),
    phrase(r"errors&\#46;edgesuite&\#46;net&\#47;18&\#46;", "akamai.reference-18-link-html", BlockedByTarget, Gateway, ToTarget, Strong, "The site's rules at Akamai deny this request"),
    phrase(r"Reference \#27.*.1#.", "akamai.reference-27", ClientLeft, Gateway, ToGateway, Fair, "The client left before Akamai had the whole request"),
    phrase(r"Reference&\#32;&\#35;27&\#46;*&\#46;1#&\#46;", "akamai.reference-27-html", ClientLeft, Gateway, ToGateway, Fair, "The client left before Akamai had the whole request"),
    phrase(r"errors.edgesuite.net/27.*.1#.", "akamai.reference-27-link", ClientLeft, Gateway, ToGateway, Fair, "The client left before Akamai had the whole request"),
    phrase(r"errors&\#46;edgesuite&\#46;net&\#47;27&\#46;", "akamai.reference-27-link-html", ClientLeft, Gateway, ToGateway, Fair, "The client left before Akamai had the whole request"),
    phrase(r"Reference \#30.*.1#.", "akamai.reference-30", TlsFailed, Gateway, ToTarget, Strong, "TLS between Akamai and the origin failed"),
    phrase(r"Reference&\#32;&\#35;30&\#46;*&\#46;1#&\#46;", "akamai.reference-30-html", TlsFailed, Gateway, ToTarget, Strong, "TLS between Akamai and the origin failed"),
    phrase(r"errors.edgesuite.net/30.*.1#.", "akamai.reference-30-link", TlsFailed, Gateway, ToTarget, Strong, "TLS between Akamai and the origin failed"),
    phrase(r"errors&\#46;edgesuite&\#46;net&\#47;30&\#46;", "akamai.reference-30-link-html", TlsFailed, Gateway, ToTarget, Strong, "TLS between Akamai and the origin failed"),
    phrase(r"Reference \#97.*.1#.", "akamai.reference-97", TimedOut, Gateway, ToTarget, Fair, "The origin did not answer Akamai in time"),
    phrase(r"Reference&\#32;&\#35;97&\#46;*&\#46;1#&\#46;", "akamai.reference-97-html", TimedOut, Gateway, ToTarget, Fair, "The origin did not answer Akamai in time"),
    phrase(r"errors.edgesuite.net/97.*.1#.", "akamai.reference-97-link", TimedOut, Gateway, ToTarget, Fair, "The origin did not answer Akamai in time"),
    phrase(r"errors&\#46;edgesuite&\#46;net&\#47;97&\#46;", "akamai.reference-97-link-html", TimedOut, Gateway, ToTarget, Fair, "The origin did not answer Akamai in time"),
    phrase("errors.edgesuite.net/", "akamai.error-link", HopNamed, Gateway, Unknown, Fair, "Akamai wrote this page"),
    phrase("You don't have permission to access *on this server", "akamai.access-denied", BlockedByTarget, Gateway, ToTarget, Hint, "The target denies access"),
    phrase("An error occurred while processing your request.", "akamai.error-page", HopNamed, Gateway, Unknown, Hint, "A page as Akamai writes it"),
    phrase("(?i)server: akamaighost", "akamai.header-server", HopNamed, Gateway, Unknown, Weak, "Akamai passed this answer on"),
    phrase("(?i)akamai-grn: ", "akamai.header-grn", HopNamed, Gateway, Unknown, Weak, "Akamai passed this answer on"),
];

#[rustfmt::skip]
const HEROKU_ROWS: Rows = rows![
    phrase("herokucdn.com/error-pages/application-error.html", "heroku.application-error", UpstreamAnsweredError, Gateway, ToTarget, Fair, "The app behind Heroku's router failed: crashed, timed out or closed"),
    phrase("herokucdn.com/error-pages/no-such-app.html", "heroku.no-such-app", GatewayMisconfigured, Gateway, Unknown, Proof, "Heroku knows no app of this name"),
    phrase("herokucdn.com/error-pages/maintenance-mode.html", "heroku.maintenance", UpstreamRestarting, Gateway, ToTarget, Proof, "The app at Heroku is in maintenance mode"),
    phrase("An error occurred in the application and your page could not be served", "heroku.page", UpstreamAnsweredError, Gateway, ToTarget, Fair, "The app behind Heroku's router failed: crashed, timed out or closed"),
    phrase("(?i)via: 1.1 vegur", "heroku.header-via", HopNamed, Gateway, Unknown, Fair, "Heroku's router passed this answer on"),
];

#[rustfmt::skip]
const VERCEL_ROWS: Rows = rows![
    phrase("~BODY_NOT_A_STRING_FROM_FUNCTION~", "vercel.body-not-a-string", AnswerNotHttp, Gateway, ToTarget, Proof, "The function at Vercel returned no valid body"),
    phrase("~DNS_HOSTNAME_RESOLVE_FAILED~", "vercel.dns-resolve-failed", NameNotFound, Gateway, ToTarget, Proof, "Vercel could not resolve the rewrite's host"),
    phrase("~DNS_HOSTNAME_NOT_FOUND~", "vercel.dns-not-found", NameNotFound, Gateway, ToTarget, Proof, "The rewrite's host does not exist"),
    phrase("~DNS_HOSTNAME_EMPTY~", "vercel.dns-empty", NameNotFound, Gateway, ToTarget, Proof, "The rewrite's host has no address"),
    phrase("~DNS_HOSTNAME_SERVER_ERROR~", "vercel.dns-server-error", NameLookupFailed, Gateway, ToTarget, Proof, "The rewrite's DNS server failed"),
    phrase("~DNS_HOSTNAME_RESOLVED_PRIVATE~", "vercel.dns-private", GatewayMisconfigured, Gateway, Unknown, Proof, "The rewrite's host has a private address"),
    phrase("~FUNCTION_INVOCATION_FAILED~", "vercel.function-failed", WorkerDied, Gateway, ToTarget, Proof, "The function at Vercel crashed"),
    phrase("~FUNCTION_INVOCATION_TIMEOUT~", "vercel.function-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The function at Vercel did not answer in time"),
    phrase("~EDGE_FUNCTION_INVOCATION_TIMEOUT~", "vercel.edge-function-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The function at Vercel's edge did not answer in time"),
    phrase("~EDGE_FUNCTION_INVOCATION_FAILED~", "vercel.edge-function-failed", WorkerDied, Gateway, ToTarget, Proof, "The function at Vercel's edge crashed"),
    phrase("~MIDDLEWARE_INVOCATION_TIMEOUT~", "vercel.middleware-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The middleware at Vercel did not answer in time"),
    phrase("~MIDDLEWARE_INVOCATION_FAILED~", "vercel.middleware-failed", WorkerDied, Gateway, ToTarget, Proof, "The middleware at Vercel crashed"),
    phrase("~FUNCTION_THROTTLED~", "vercel.function-throttled", PoolLimitReached, Gateway, ToTarget, Proof, "Vercel's limit of concurrent functions is reached"),
    phrase("~FUNCTION_RESPONSE_PAYLOAD_TOO_LARGE~", "vercel.function-payload", AnswerNotHttp, Gateway, ToTarget, Strong, "The function's answer is larger than Vercel allows"),
    phrase("~NO_RESPONSE_FROM_FUNCTION~", "vercel.no-response", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The function at Vercel ended without an answer"),
    phrase("~ROUTER_EXTERNAL_TARGET_CONNECTION_ERROR~", "vercel.external-connection", ConnectFailed, Gateway, ToTarget, Proof, "Vercel could not connect to the rewrite's target"),
    phrase("~ROUTER_EXTERNAL_TARGET_HANDSHAKE_ERROR~", "vercel.external-handshake", TlsFailed, Gateway, ToTarget, Proof, "The TLS handshake between Vercel and the rewrite's target failed"),
    phrase("~ROUTER_EXTERNAL_TARGET_ERROR~", "vercel.external-error", BadGateway, Gateway, ToTarget, Strong, "The rewrite's target failed Vercel's request"),
    phrase("~ROUTER_CANNOT_MATCH~", "vercel.router-cannot-match", GatewayMisconfigured, Gateway, Unknown, Strong, "Vercel's routes do not match this request"),
    phrase("~INFINITE_LOOP_DETECTED~", "vercel.loop", GatewayMisconfigured, Gateway, Unknown, Strong, "Requests run in a loop at Vercel"),
    phrase("(?i)x-vercel-id: ", "vercel.header", HopNamed, Gateway, Unknown, Weak, "Vercel passed this answer on"),
    phrase("(?i)x-vercel-mitigated: challenge", "vercel.challenge", BlockedByTarget, Gateway, ToTarget, Proof, "The site's protection at Vercel wants a challenge solved"),
    phrase("Vercel Security Checkpoint", "vercel.checkpoint", BlockedByTarget, Gateway, ToTarget, Proof, "The site's protection at Vercel wants a challenge solved"),
];

#[rustfmt::skip]
const NETLIFY_ROWS: Rows = rows![
    phrase("error decoding lambda response", "netlify.lambda-response", AnswerNotHttp, Gateway, ToTarget, Strong, "The function behind Netlify answered wrongly"),
    phrase("(?i)x-nf-request-id: ", "netlify.header", HopNamed, Gateway, Unknown, Weak, "Netlify passed this answer on"),
    phrase("\"errorMessage\":*Task timed out after ", "lambda.timed-out", AnswerTimedOut, Target, ToTarget, Proof, "The function took longer than its limit"),
    phrase("Task timed out after *.# seconds", "lambda.timed-out-log", AnswerTimedOut, Target, ToTarget, Strong, "The function took longer than its limit"),
];

#[rustfmt::skip]
const FLY_ROWS: Rows = rows![
    phrase("(?i)fly-request-id: ", "fly.header", HopNamed, Gateway, Unknown, Weak, "Fly's proxy passed this answer on"),
    phrase("(?i)server: fly/", "fly.header-server", HopNamed, Gateway, Unknown, Weak, "Fly's proxy passed this answer on"),
];

#[rustfmt::skip]
const RENDER_ROWS: Rows = rows![
    phrase("(?i)x-render-routing: no-server", "render.no-server", MemberMarkedDown, Gateway, ToTarget, Strong, "Render finds no running server for this service"),
    phrase("(?i)x-render-routing: hibernate-wake-error", "render.wake-error", UpstreamRestarting, Gateway, ToTarget, Strong, "Render could not wake the service"),
    phrase("(?i)x-render-routing: dynamic-paid-error", "render.paid-error", ConnectFailed, Gateway, ToTarget, Fair, "Render could not reach the service"),
    phrase("(?i)x-render-routing: suspend", "render.suspended", UpstreamRestarting, Gateway, ToTarget, Strong, "The service at Render is suspended"),
    phrase("(?i)x-render-routing: rate-limited", "render.rate-limited", AccountLimited, Gateway, Unknown, Strong, "Render limits the request rate"),
    phrase("(?i)x-render-origin-server: ", "render.header", HopNamed, Gateway, Unknown, Weak, "Render passed this answer on"),
];

#[rustfmt::skip]
const RAILWAY_ROWS: Rows = rows![
    phrase("\"code\":502,\"message\":\"Application failed to respond\"", "railway.failed-to-respond", ConnectRefused, Gateway, ToTarget, Strong, "The app behind Railway's edge does not take connections"),
    phrase("Application failed to respond", "railway.page", ConnectRefused, Gateway, ToTarget, Fair, "The app behind the edge does not take connections"),
    phrase("(?i)x-railway-fallback: true", "railway.fallback", HopNamed, Gateway, Unknown, Fair, "Railway's edge wrote this answer itself"),
    phrase("(?i)x-railway-edge: ", "railway.header", HopNamed, Gateway, Unknown, Weak, "Railway's edge passed this answer on"),
];

#[rustfmt::skip]
const TUNNEL_ROWS: Rows = rows![
    phrase("ERR_NGROK_8012", "ngrok.8012", ConnectRefused, Gateway, ToTarget, Proof, "The local service behind ngrok refused the connection"),
    phrase("ERR_NGROK_3200", "ngrok.3200", MemberMarkedDown, Gateway, ToTarget, Proof, "The ngrok tunnel is offline"),
    phrase("ERR_NGROK_3004", "ngrok.3004", AnswerNotHttp, Gateway, ToTarget, Strong, "The local service behind ngrok gave no valid answer"),
    phrase("ERR_NGROK_727", "ngrok.727", AccountLimited, Gateway, Unknown, Strong, "The ngrok account's limit is reached"),
    phrase("(?i)bypass-tunnel-reminder", "localtunnel.reminder", HopNamed, Gateway, Unknown, Hint, "localtunnel stands in the way"),
    phrase("Tunnel *.trycloudflare.com not found", "trycloudflare.not-found", MemberMarkedDown, Gateway, ToTarget, Strong, "The tunnel is not connected"),
    phrase("(?i)x-sucuri-id: ", "sucuri.header", HopNamed, Gateway, Unknown, Weak, "Sucuri passed this answer on"),
    phrase("(?i)x-cdn: incapsula", "imperva.header", HopNamed, Gateway, Unknown, Weak, "Imperva passed this answer on"),
    phrase("(?i)x-iinfo: ", "imperva.header-iinfo", HopNamed, Gateway, Unknown, Weak, "Imperva passed this answer on"),
    phrase("(?i)server: ddos-guard", "ddos-guard.header", HopNamed, Gateway, Unknown, Weak, "DDoS-Guard passed this answer on"),
    phrase("(?i)x-bunny-server: ", "bunny.header", HopNamed, Gateway, Unknown, Weak, "Bunny passed this answer on"),
    phrase("(?i)server: bunnycdn", "bunny.header-server", HopNamed, Gateway, Unknown, Weak, "Bunny passed this answer on"),
];
