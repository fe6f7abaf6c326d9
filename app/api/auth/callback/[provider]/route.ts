import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { finishLogin } from "@/lib/adapters/provider-login";
import { findLoginProvider } from "@/lib/auth/providers/providers";

/** Where a provider sends somebody back to. None of Auth.js's other addresses is served. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/auth/callback/[provider]">,
): Promise<Response> {
  const provider = findLoginProvider((await params).provider);
  if (!provider) notFound();
  return finishLogin(request, provider);
}
