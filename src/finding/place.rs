//! The eight places a report can name: four hops, and the links between them.

/// A machine on the way. Several gateways in a row are all `Gateway`; an upstream of a reverse proxy is the `Target`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The program that wanted the page.
    Client,
    /// The proxy, reverse proxy or CDN the client talks to.
    Gateway,
    /// The exit of a pool, or the parent proxy behind the gateway.
    Node,
    /// The website, or the upstream server of a reverse proxy.
    Target,
}

impl Role {
    /// All hops, in the order a request passes them.
    pub const ALL: [Self; 4] = [Self::Client, Self::Gateway, Self::Node, Self::Target];

    /// The word used in the report's JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Gateway => "gateway",
            Self::Node => "node",
            Self::Target => "target",
        }
    }

    /// The hop as a machine that can be blamed.
    pub const fn place(self) -> Place {
        match self {
            Self::Client => Place::Client,
            Self::Gateway => Place::Gateway,
            Self::Node => Place::Node,
            Self::Target => Place::Target,
        }
    }
}

/// A machine is named when it did something; a link is named when nothing came back or the way itself failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The program that wanted the page.
    Client,
    /// The way from the client to the gateway.
    ClientGateway,
    /// The proxy, reverse proxy or CDN.
    Gateway,
    /// The way from the gateway to its node or parent proxy.
    GatewayNode,
    /// The exit node or parent proxy.
    Node,
    /// The way from the last proxy to the target.
    NodeTarget,
    /// The website or upstream server.
    Target,
    /// The way from the gateway to the target, where no node is known to stand between.
    GatewayTarget,
}

impl Place {
    /// Every place, in the order of the way.
    pub const ALL: [Self; 8] = [
        Self::Client,
        Self::ClientGateway,
        Self::Gateway,
        Self::GatewayNode,
        Self::Node,
        Self::NodeTarget,
        Self::GatewayTarget,
        Self::Target,
    ];

    /// The word used in the report's JSON and in links.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::ClientGateway => "client-gateway",
            Self::Gateway => "gateway",
            Self::GatewayNode => "gateway-node",
            Self::Node => "node",
            Self::NodeTarget => "node-target",
            Self::Target => "target",
            Self::GatewayTarget => "gateway-target",
        }
    }

    /// The place with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.id() == id)
    }

    /// The place as a person would say it, with its article.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Client => "the client",
            Self::ClientGateway => "the way from the client to the gateway",
            Self::Gateway => "the gateway",
            Self::GatewayNode => "the way from the gateway to the proxy node",
            Self::Node => "the proxy node",
            Self::NodeTarget => "the way from the proxy node to the target",
            Self::Target => "the target",
            Self::GatewayTarget => "the way from the gateway to the target",
        }
    }

    /// The hops a place lies at: one for a machine, two for a link.
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Self::Client => &[Role::Client],
            Self::ClientGateway => &[Role::Client, Role::Gateway],
            Self::Gateway => &[Role::Gateway],
            Self::GatewayNode => &[Role::Gateway, Role::Node],
            Self::Node => &[Role::Node],
            Self::NodeTarget => &[Role::Node, Role::Target],
            Self::Target => &[Role::Target],
            Self::GatewayTarget => &[Role::Gateway, Role::Target],
        }
    }

    /// Whether this is a way between two machines.
    pub const fn is_link(self) -> bool {
        self.roles().len() == 2
    }

    /// The same place in a chain without a node: the last proxy is then the gateway itself.
    #[must_use]
    pub const fn without_node(self) -> Self {
        match self {
            Self::GatewayNode | Self::NodeTarget | Self::GatewayTarget => Self::GatewayTarget,
            Self::Node | Self::Gateway => Self::Gateway,
            Self::Client => Self::Client,
            Self::ClientGateway => Self::ClientGateway,
            Self::Target => Self::Target,
        }
    }
}
