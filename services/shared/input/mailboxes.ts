const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Providers whose addresses anybody can have, under whatever suffix they offer them. */
const freeMailBrands = words('gmail googlemail hotmail outlook ymail yahoo rocketmail icloud naver hanmail protonmail gmx yandex');

/** Providers known by one domain each, whose first label could also be a company's. */
const freeMailDomains = words(
  `live.com live.co.kr live.co.uk live.jp live.fr live.de live.nl live.it live.ca live.com.au msn.com passport.com aol.com aim.com me.com mac.com
  daum.net kakao.com nate.com empal.com korea.com dreamwiz.com chol.com lycos.co.kr proton.me pm.me tutanota.com tuta.com mail.com mail.ru inbox.ru
  bk.ru list.ru zoho.com zohomail.com fastmail.com hey.com qq.com foxmail.com 163.com 126.com yeah.net sina.com sohu.com web.de t-online.de freenet.de
  orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it rediffmail.com hushmail.com mailinator.com guerrillamail.com yopmail.com`,
);

/** Mailboxes that belong to a function, so that nobody in particular would confirm. */
const roleMailboxes = words(
  `abuse accounting accounts admin administrator all billing careers compliance donotreply do-not-reply e-mail email enquiries everyone feedback
  finance help helpdesk hostmaster hr info information inquiries invoice it jobs legal mail mailer-daemon marketing media news newsletter no-reply
  noc noreply office orders postmaster press privacy purchasing reception recruit root sales security service spam staff support sysadmin team
  webmaster`,
);

/** Whether anybody can have an address there. */
export const isFreeMail = (domain: string, brand: string): boolean => freeMailBrands.has(brand) || freeMailDomains.has(domain);

/** Whether the part before the @ names a function instead of a person; a `+tag` does not hide it. */
export const isRoleMailbox = (localPart: string): boolean => roleMailboxes.has(localPart.toLowerCase().replace(/\+.*$/, ''));
