import enAccountCreation from '../../content/texts/en/account-creation.json' with { type: 'json' };
import enAddressCheck from '../../content/texts/en/address-check.json' with { type: 'json' };
import enAdminAgent from '../../content/texts/en/admin-agent.json' with { type: 'json' };
import enAgreementAcceptance from '../../content/texts/en/agreement-acceptance.json' with { type: 'json' };
import enCommon from '../../content/texts/en/common.json' with { type: 'json' };
import enEmailVerification from '../../content/texts/en/email-verification.json' with { type: 'json' };
import enEvents from '../../content/texts/en/events.json' with { type: 'json' };
import enInvoices from '../../content/texts/en/invoices.json' with { type: 'json' };
import enInvitations from '../../content/texts/en/invitations.json' with { type: 'json' };
import enJoin from '../../content/texts/en/join.json' with { type: 'json' };
import enLeaving from '../../content/texts/en/leaving.json' with { type: 'json' };
import enLegacy from '../../content/texts/en/legacy.json' with { type: 'json' };
import enLegalProfile from '../../content/texts/en/legal-profile.json' with { type: 'json' };
import enLetters from '../../content/texts/en/letters.json' with { type: 'json' };
import enBenefits from '../../content/texts/en/benefits.json' with { type: 'json' };
import enLevels from '../../content/texts/en/levels.json' with { type: 'json' };
import enMerge from '../../content/texts/en/merge.json' with { type: 'json' };
import enOrders from '../../content/texts/en/orders.json' with { type: 'json' };
import enPolicyChange from '../../content/texts/en/policy-change.json' with { type: 'json' };
import enPolicy from '../../content/texts/en/policy.json' with { type: 'json' };
import enRefusals from '../../content/texts/en/refusals.json' with { type: 'json' };
import enRenewal from '../../content/texts/en/renewal.json' with { type: 'json' };
import enRollout from '../../content/texts/en/rollout.json' with { type: 'json' };
import enSignIn from '../../content/texts/en/sign-in.json' with { type: 'json' };
import enSigning from '../../content/texts/en/signing.json' with { type: 'json' };
import enStanding from '../../content/texts/en/standing.json' with { type: 'json' };
import enSupport from '../../content/texts/en/support.json' with { type: 'json' };
import enTenant from '../../content/texts/en/tenant.json' with { type: 'json' };
import enTenantAddition from '../../content/texts/en/tenant-addition.json' with { type: 'json' };
import enUsers from '../../content/texts/en/users.json' with { type: 'json' };
import enVetting from '../../content/texts/en/vetting.json' with { type: 'json' };
import enWaiting from '../../content/texts/en/waiting.json' with { type: 'json' };
import koAccountCreation from '../../content/texts/ko/account-creation.json' with { type: 'json' };
import koAddressCheck from '../../content/texts/ko/address-check.json' with { type: 'json' };
import koAdminAgent from '../../content/texts/ko/admin-agent.json' with { type: 'json' };
import koAgreementAcceptance from '../../content/texts/ko/agreement-acceptance.json' with { type: 'json' };
import koCommon from '../../content/texts/ko/common.json' with { type: 'json' };
import koEmailVerification from '../../content/texts/ko/email-verification.json' with { type: 'json' };
import koEvents from '../../content/texts/ko/events.json' with { type: 'json' };
import koInvoices from '../../content/texts/ko/invoices.json' with { type: 'json' };
import koInvitations from '../../content/texts/ko/invitations.json' with { type: 'json' };
import koJoin from '../../content/texts/ko/join.json' with { type: 'json' };
import koLeaving from '../../content/texts/ko/leaving.json' with { type: 'json' };
import koLegacy from '../../content/texts/ko/legacy.json' with { type: 'json' };
import koLegalProfile from '../../content/texts/ko/legal-profile.json' with { type: 'json' };
import koLetters from '../../content/texts/ko/letters.json' with { type: 'json' };
import koBenefits from '../../content/texts/ko/benefits.json' with { type: 'json' };
import koLevels from '../../content/texts/ko/levels.json' with { type: 'json' };
import koMerge from '../../content/texts/ko/merge.json' with { type: 'json' };
import koOrders from '../../content/texts/ko/orders.json' with { type: 'json' };
import koPolicyChange from '../../content/texts/ko/policy-change.json' with { type: 'json' };
import koPolicy from '../../content/texts/ko/policy.json' with { type: 'json' };
import koRefusals from '../../content/texts/ko/refusals.json' with { type: 'json' };
import koRenewal from '../../content/texts/ko/renewal.json' with { type: 'json' };
import koRollout from '../../content/texts/ko/rollout.json' with { type: 'json' };
import koSignIn from '../../content/texts/ko/sign-in.json' with { type: 'json' };
import koSigning from '../../content/texts/ko/signing.json' with { type: 'json' };
import koStanding from '../../content/texts/ko/standing.json' with { type: 'json' };
import koSupport from '../../content/texts/ko/support.json' with { type: 'json' };
import koTenant from '../../content/texts/ko/tenant.json' with { type: 'json' };
import koTenantAddition from '../../content/texts/ko/tenant-addition.json' with { type: 'json' };
import koUsers from '../../content/texts/ko/users.json' with { type: 'json' };
import koVetting from '../../content/texts/ko/vetting.json' with { type: 'json' };
import koWaiting from '../../content/texts/ko/waiting.json' with { type: 'json' };

/** The languages that everything is written in. */
export type Language = 'en' | 'ko';

const en = {
  'account-creation': enAccountCreation,
  'address-check': enAddressCheck,
  'admin-agent': enAdminAgent,
  'agreement-acceptance': enAgreementAcceptance,
  benefits: enBenefits,
  common: enCommon,
  'email-verification': enEmailVerification,
  events: enEvents,
  invitations: enInvitations,
  invoices: enInvoices,
  join: enJoin,
  leaving: enLeaving,
  legacy: enLegacy,
  'legal-profile': enLegalProfile,
  letters: enLetters,
  levels: enLevels,
  merge: enMerge,
  orders: enOrders,
  'policy-change': enPolicyChange,
  policy: enPolicy,
  refusals: enRefusals,
  renewal: enRenewal,
  rollout: enRollout,
  'sign-in': enSignIn,
  signing: enSigning,
  standing: enStanding,
  support: enSupport,
  'tenant-addition': enTenantAddition,
  tenant: enTenant,
  users: enUsers,
  vetting: enVetting,
  waiting: enWaiting,
};

/** All that people read, by file and key; a key missing in one language fails to compile. */
export const texts: Readonly<Record<Language, typeof en>> = {
  en,
  ko: {
    'account-creation': koAccountCreation,
    'address-check': koAddressCheck,
    'admin-agent': koAdminAgent,
    'agreement-acceptance': koAgreementAcceptance,
    benefits: koBenefits,
    common: koCommon,
    'email-verification': koEmailVerification,
    events: koEvents,
    invitations: koInvitations,
    invoices: koInvoices,
    join: koJoin,
    leaving: koLeaving,
    legacy: koLegacy,
    'legal-profile': koLegalProfile,
    letters: koLetters,
    levels: koLevels,
    merge: koMerge,
    orders: koOrders,
    'policy-change': koPolicyChange,
    policy: koPolicy,
    refusals: koRefusals,
    renewal: koRenewal,
    rollout: koRollout,
    'sign-in': koSignIn,
    signing: koSigning,
    standing: koStanding,
    support: koSupport,
    'tenant-addition': koTenantAddition,
    tenant: koTenant,
    users: koUsers,
    vetting: koVetting,
    waiting: koWaiting,
  },
};
