import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { tap, type Observable } from 'rxjs';
import type { Caller } from '../access/caller.js';
import type { ApiRequest } from '../requests/api-request.js';
import type { Route } from '../route.js';
import { routeOf } from '../routes.js';
import type { SupportRead, SupportReads } from './support-reads.js';

interface Named {
  readonly membershipId: string;
}

/** What an answer may hold of memberships: one, a page of them, those of a rollout, or what other programs are told of several. */
type Shown = Partial<
  Named & {
    readonly memberships: readonly Named[];
    readonly items: readonly Named[];
    readonly orders: readonly Named[];
    readonly standings: readonly { readonly standing: Named | null }[];
  }
>;

/** Whom an answer about several shows. */
const severalIn = ({ memberships, items, orders, standings }: Shown): readonly string[] | undefined =>
  (memberships ?? items ?? orders ?? standings?.flatMap(({ standing }) => standing ?? []))?.map(({ membershipId }) => membershipId);

/** Whether the request only asks what a command would bring about; what is misspelt is refused before it shows anything. */
const isPreview = ({ query: taken }: Route, { query }: ApiRequest): boolean =>
  taken !== undefined && 'preview' in taken.shape && query['preview'] === 'true';

/** Which file, paper or record of the old centre the address names. */
function namedIn({ params }: ApiRequest): Pick<SupportRead, 'document' | 'paper' | 'legacyRecord'> {
  const { hash: document, number: paper, partnerId: legacyRecord } = params as Partial<Record<'hash' | 'number' | 'partnerId', string>>;
  return { ...(document && { document }), ...(paper && { paper }), ...(legacyRecord && { legacyRecord }) };
}

/** What an answer showed: ids, hashes and names of fields alone. */
function readOf(request: ApiRequest, { actor }: Caller, route: Route, answer: unknown): SupportRead {
  const shown = (answer ?? {}) as Shown;
  const { membershipId = shown.membershipId } = request.params as Partial<Record<'membershipId', string>>;
  const several = request.params['membershipId'] === undefined ? severalIn(shown) : undefined;
  const known = Object.keys(route.query?.shape ?? {});
  return {
    id: randomUUID(),
    at: new Date().toISOString(),
    actor: actor.id,
    correlationId: request.correlationId,
    operation: route.operation,
    ...(membershipId && { membershipId }),
    ...(isPreview(route, request) && { preview: true }),
    ...namedIn(request),
    ...(several && { searchedBy: known.filter((name) => name in request.query), memberships: several }),
  };
}

/** Records everything that support is shown, whatever the route, and what a command would bring about as well; what was refused showed nothing, and what was done is an event. */
export class SupportReadRecorder implements NestInterceptor {
  constructor(private readonly reads: SupportReads) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const [route, { caller }] = [routeOf(request), request];
    if (!route || caller?.kind !== 'support') return next.handle();
    if (route.method !== 'GET' && !isPreview(route, request)) return next.handle();
    return next.handle().pipe(tap((answer: unknown) => this.reads.record(readOf(request, caller, route, answer))));
  }
}
